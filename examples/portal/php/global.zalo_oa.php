<?php
/*
 * A block for NukeViet 4: copy this file, global.zalo_oa.ini and zalo-oa.php to themes/<theme>/blocks/, the browser package to
 * /widgets/ of the site, then choose the block under "Quản lý giao diện", "Quản lý block". Set your OA
 * below: its id (digits) and its name.
 */

if (!defined('NV_MAINFILE')) {
    exit('Stop!!!');
}

if (defined('NV_SYSTEM')) {
    require_once __DIR__ . '/zalo-oa.php';
    $zalo_oa_id = '';
    $zalo_oa_name = '';

    $content = zalo_oa_script(NV_BASE_SITEURL . 'widgets/widgets.js', NV_ROOTDIR . '/widgets/widgets.js')
        . zalo_oa($zalo_oa_id, $zalo_oa_name, ['qr', 'card', 'news']);
}
