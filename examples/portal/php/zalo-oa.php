<?php
/*
 * Zalo OA on a plain PHP page: the code to scan, the visiting card, the news. Put this file and the folder `widgets`
 * (target/npm/zalo-oa) beside the page, then in the page:
 *
 *     <?php require_once __DIR__ . '/zalo-oa.php'; ?>
 *     <?= zalo_oa_script('/widgets/widgets.js', __DIR__ . '/widgets/widgets.js') ?>
 *     <?= zalo_oa('3165742874338144140', 'UBND phường Hoa Ban', ['qr', 'card', 'news']) ?>
 *
 * `card` and `news` need the portal under the same host name (/zalo/…); `qr` needs nothing. No token is here. What is
 * missing or wrong stands in PHP's error log, and as a comment in the page's source: visitors see nothing of it.
 */

/** The one tag that brings the elements, with the hash of the file as it is: a changed file is not run. */
function zalo_oa_script(string $address, string $file): string
{
    $hash = is_file($file) && is_readable($file) ? hash_file('sha384', $file, true) : false;
    if ($hash === false) {
        return zalo_oa_problem('không đọc được widgets.js / widgets.js cannot be read', $file);
    }
    $integrity = 'sha384-' . base64_encode($hash);
    return '<script type="module" src="' . zalo_oa_text($address) . '" integrity="' . $integrity . '"></script>';
}

/** The elements. Without the script, or in an old browser, the link within each stays. */
function zalo_oa(string $id, string $label, array $parts = ['qr']): string
{
    if (!preg_match('/^[0-9]{15,20}$/D', $id)) {
        $problem = $id === '' ? 'chưa đặt mã OA / the OA\'s id is not set' : 'mã OA không hợp lệ / this is no id of an OA';
        return zalo_oa_problem($problem, $id);
    }
    $link = '<a href="https://zalo.me/' . $id . '">' . zalo_oa_text($label) . '</a>';
    $known = [
        'qr' => '<zalo-oa-qr oa-id="' . $id . '" label="' . zalo_oa_text($label) . '">' . $link . '</zalo-oa-qr>',
        'card' => '<zalo-oa-card src="/zalo/oa">' . $link . '</zalo-oa-card>',
        'news' => '<zalo-oa-news src="/zalo/articles">' . $link . '</zalo-oa-news>',
    ];
    $unknown = fn ($part) => zalo_oa_problem('không có phần này / there is no such part (qr, card, news)', (string) $part);
    return implode("\n", array_map(fn ($part) => $known[$part] ?? $unknown($part), $parts));
}

/** What was given goes to the log only: a path or somebody's input is not for the page. */
function zalo_oa_problem(string $problem, string $given): string
{
    error_log('Zalo OA: ' . $problem . ': ' . json_encode($given, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE));
    return '<!-- Zalo OA: ' . $problem . ' -->';
}

function zalo_oa_text(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}
