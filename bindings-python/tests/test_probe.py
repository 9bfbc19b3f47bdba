"""The boundary call / pages / start, as Python sees it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import zalo_oa

DOCUMENT = "# Lịch tiếp công dân\n\nSáng **thứ Năm** hằng tuần tại phòng 1."


@pytest.fixture
def client():
    return zalo_oa.Client.emulator(7, 120)


def test_a_call_by_name_answers_a_dictionary_with_ids_as_text(client):
    page = client.call("users.list", {"offset": 0, "count": 50})
    assert (page["total"], page["offset"], len(page["users"])) == (120, 0, 50)
    ids = [user["user_id"] for user in page["users"]]
    assert all(isinstance(user, str) and user.isdecimal() for user in ids)
    same = zalo_oa.Client.emulator(7, 120).call("users.list", {"offset": 0, "count": 50})
    assert same == page


def test_pages_bring_everybody_once(client):
    pages = list(client.pages("users.list", {"offset": 0, "count": 50}))
    assert [len(page) for page in pages] == [50, 50, 20]
    assert len({user["user_id"] for page in pages for user in page}) == 120


def test_publish_tells_each_step_and_ends_with_an_article_that_can_be_read(client):
    running = client.start("publish", {"markdown": DOCUMENT, "author": "Văn phòng"})
    events = list(running)
    names = [event["event"] for event in events]
    assert names[:3] == ["drafted", "creating", "created"] and names[-1] == "published"
    pauses = [event["next_ms"] for event in events if event["event"] == "processing"]
    assert pauses == [1000, 2000, 4000, 8000, 16000, 30000]

    published = running.result()
    assert published["title"] == "Lịch tiếp công dân"
    assert isinstance(published["article_id"], str)
    assert published["article_id"] == events[-1]["article_id"]
    assert running.result() == published
    article = client.call("articles.detail", {"id": published["article_id"]})
    assert article["body"][0]["content"] == "<p>Sáng <strong>thứ Năm</strong> hằng tuần tại phòng 1.</p>"


def test_a_result_needs_nobody_to_watch_the_events(client):
    running = client.start("publish", {"markdown": DOCUMENT, "author": "Văn phòng"})
    assert running.result()["title"] == "Lịch tiếp công dân"


def test_a_request_out_of_range_is_an_error_with_what_to_do_in_both_languages(client):
    with pytest.raises(zalo_oa.ZaloError) as caught:
        client.call("users.list", {"offset": 99999, "count": 50})
    record = caught.value.record
    assert str(caught.value) == record["message"]
    assert record == {
        "kind": "build",
        "code": None,
        "class": "invalid",
        "call": "users.list",
        "message": "`users.list` was not sent: `offset` is 99999, allowed are 0 to 9951",
        "hint": "change the request as the message says; nothing was sent",
        "hint_vi": "sửa yêu cầu theo thông báo; chưa có gì được gửi đi",
        "advice": "stop",
        "outcome_known": True,
        "resume": None,
    }


@pytest.mark.parametrize("way", ["call", "pages", "start"])
def test_a_name_that_does_not_exist_is_an_error_at_once(client, way):
    with pytest.raises(zalo_oa.ZaloError, match="there is no call named `users.lst`"):
        getattr(client, way)("users.lst", {})


def test_a_refusal_of_the_platform_keeps_its_number(client):
    with pytest.raises(zalo_oa.ZaloError) as caught:
        client.call("users.detail", {"user_id": "1"})
    assert (caught.value.record["kind"], caught.value.record["code"]) == ("api", -201)


def test_an_operation_that_fails_says_so_whenever_it_is_asked(client):
    running = client.start("publish", {"markdown": DOCUMENT})
    assert list(running) == []
    for _ in range(2):
        with pytest.raises(zalo_oa.ZaloError, match="`author` is missing"):
            running.result()


def test_a_base_address_in_the_clear_is_refused():
    with pytest.raises(zalo_oa.ZaloError) as caught:
        zalo_oa.Client("made-up", base="http://example.com")
    assert caught.value.record["kind"] == "build"


class OneUser(BaseHTTPRequestHandler):
    """Answers like Zalo, with an id as a number that no double holds."""

    def do_GET(self):
        self.server.seen.append((self.path.split("?")[0], self.headers["access_token"]))
        users = [{"user_id": 9007199254740993}]
        body = {"error": 0, "data": {"total": 1, "count": 50, "offset": 0, "users": users}}
        text = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args):
        pass


def test_other_threads_run_while_a_call_waits():
    # The server is a thread of this process: were the interpreter held, it could not answer.
    with HTTPServer(("127.0.0.1", 0), OneUser) as server:
        server.seen = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            client = zalo_oa.Client("made-up", base=f"http://127.0.0.1:{server.server_port}")
            page = client.call("users.list", {"offset": 0, "count": 50})
        finally:
            server.shutdown()
            thread.join()
    assert page["users"] == [{"user_id": "9007199254740993"}]
    assert server.seen == [("/openapi/v3.0/oa/user/getlist", "made-up")]
