<?php
/*
 * Zalo OA on a plain PHP page: the code to scan, the visiting card, the news. Put this file and the folder `widgets`
 * (target/npm/zalo-oa) beside the page, then in the page:
 *
 *     <?php require_once __DIR__ . '/zalo-oa.php'; ?>
 *     <?= zalo_oa_script('/widgets/widgets.js', __DIR__ . '/widgets/widgets.js') ?>
 *     <?= zalo_oa('3165742874338144140', 'UBND phường Hoa Ban', ['qr', 'card', 'news']) ?>
 *
 * `card` and `news` need the portal under the same host name (/zalo/…); `qr` needs nothing. No token is here.
 */

/** The one tag that brings the elements, with the hash of the file as it is: a changed file is not run. */
function zalo_oa_script(string $address, string $file): string
{
    if (!is_file($file)) {
        return '';
    }
    $hash = base64_encode(hash_file('sha384', $file, true));
    return '<script type="module" src="' . zalo_oa_text($address) . '" integrity="sha384-' . $hash . '"></script>';
}

/** The elements. Without the script, or in an old browser, the link within each stays. */
function zalo_oa(string $id, string $label, array $parts = ['qr']): string
{
    if (!preg_match('/^[0-9]{15,20}$/D', $id)) {
        return '';
    }
    $link = '<a href="https://zalo.me/' . $id . '">' . zalo_oa_text($label) . '</a>';
    $known = [
        'qr' => '<zalo-oa-qr oa-id="' . $id . '" label="' . zalo_oa_text($label) . '">' . $link . '</zalo-oa-qr>',
        'card' => '<zalo-oa-card src="/zalo/oa">' . $link . '</zalo-oa-card>',
        'news' => '<zalo-oa-news src="/zalo/articles">' . $link . '</zalo-oa-news>',
    ];
    return implode("\n", array_map(fn ($part) => $known[$part] ?? '', $parts));
}

function zalo_oa_text(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}
