import functools
import http.client
import pathlib
import socket
import tempfile
import threading
import unittest
from unittest import mock

import serve


class ServerTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.site = pathlib.Path(holder.name)
        (self.site / "index.html").write_text("<h1>Rondo</h1>", encoding="utf-8")
        (self.site / "rondo.wasm").write_bytes(b"\0asm")
        (self.site / "icons").mkdir()
        handler = functools.partial(serve.Handler, directory=str(self.site))
        self.server = serve.Server((serve.HOST, 0), handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.port = self.server.server_address[1]

    def get(self, path, headers=None):
        connection = http.client.HTTPConnection(serve.HOST, self.port, timeout=5)
        self.addCleanup(connection.close)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read()

    def test_the_page_comes_with_its_security_headers(self):
        answer, body = self.get("/")
        self.assertEqual((answer.status, body), (200, b"<h1>Rondo</h1>"))
        for name, value in serve.HEADERS.items():
            self.assertEqual(answer.headers[name], value)

    def test_the_module_has_the_type_that_lets_it_compile_while_it_loads(self):
        answer, _ = self.get("/rondo.wasm")
        self.assertEqual(answer.headers["Content-Type"], "application/wasm")

    def test_an_unchanged_file_is_not_sent_again(self):
        answer, _ = self.get("/")
        again, body = self.get("/", {"If-Modified-Since": answer.headers["Last-Modified"]})
        self.assertEqual((again.status, body), (304, b""))

    def test_folders_are_not_listed_and_nothing_outside_is_served(self):
        self.assertEqual(self.get("/icons/")[0].status, 404)
        self.assertEqual(self.get("/../serve.py")[0].status, 404)
        self.assertEqual(self.get("/%2e%2e/serve.py")[0].status, 404)

    def test_a_running_rondo_is_recognized(self):
        with mock.patch.object(serve, "PORT", self.port):
            self.assertEqual(serve.who_answers(), serve.MARKER)

    def test_a_foreign_server_is_not_taken_for_rondo(self):
        with socket.create_server((serve.HOST, 0)) as stranger:
            with mock.patch.object(serve, "PORT", stranger.getsockname()[1]):
                self.assertIsNone(serve.who_answers(timeout_s=0.2))

    def test_a_taken_port_stops_with_the_reason(self):
        with mock.patch.object(serve, "PORT", self.port):
            with self.assertRaisesRegex(SystemExit, "another program"):
                serve.serve(self.site, should_open=False)

    def test_the_page_has_the_policy_that_the_server_sends(self):
        page = (serve.ROOT / "shell" / "index.html").read_text(encoding="utf-8")
        for directive in serve.CONTENT_SECURITY_POLICY.split("; "):
            if not directive.startswith("frame-ancestors"):  # not allowed in a page
                self.assertIn(directive, page)


if __name__ == "__main__":
    unittest.main()
