"""Parts of `zalo_oa.webhook`."""
