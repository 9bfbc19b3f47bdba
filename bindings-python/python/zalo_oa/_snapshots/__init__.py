"""How `zalo_oa.snapshots` is made: what a day looks like, the file, and the reading from the OA."""
