#!/usr/bin/env python3
"""Builds the page if it is out of date and serves it at one fixed address on this machine.

    python3 serve.py            build, serve, open the browser
    python3 serve.py --no-open  the same without opening the browser
    python3 serve.py --setup    only make this machine ready; afterwards `cmake --preset ...` works

The address is always the same, since a browser keeps a program's data by address.
"""

import argparse
import functools
import hashlib
import http.client
import http.server
import os
import pathlib
import subprocess
import sys
import threading
import webbrowser

ROOT = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "cmake"))

import bootstrap  # noqa: E402  (found through the line above)

HOST = "127.0.0.1"
PORT = 8765
ADDRESS = f"http://{HOST}:{PORT}/"
PRESET = "web-release"

# Answered by this server alone, so that a second start recognizes the first, and whether that one
# serves this same folder.
MARKER_PATH = "/.rondo"
MARKER = b"rondo " + hashlib.sha256(str(ROOT).encode()).hexdigest()[:16].encode()

CONTENT_SECURITY_POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
))

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    # Revalidated every time: after a rebuild the next load is the new page.
    "Cache-Control": "no-cache",
}

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Static files with the page's security headers; no folder listings."""

    protocol_version = "HTTP/1.1"
    server_version = "Rondo"
    sys_version = ""
    extensions_map = {**TYPES, "": "application/octet-stream"}

    def do_GET(self):
        if self.path == MARKER_PATH:
            self.send_response(http.HTTPStatus.OK)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(MARKER)))
            self.end_headers()
            self.wfile.write(MARKER)
            return
        super().do_GET()

    def end_headers(self):
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path):
        self.send_error(http.HTTPStatus.NOT_FOUND)

    def log_message(self, format, *args):
        """Quiet: the requests of one's own page are of no interest."""


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    # A port that another server listens on is never shared.
    allow_reuse_address = os.name == "posix"

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def who_answers(timeout_s=2):
    """The marker of the Rondo server at the address; None when nobody or a stranger answers."""
    connection = http.client.HTTPConnection(HOST, PORT, timeout=timeout_s)
    try:
        connection.request("GET", MARKER_PATH)
        answer = connection.getresponse()
        marker = answer.read(64)
        return marker if answer.status == http.HTTPStatus.OK and marker[:6] == MARKER[:6] else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def build_site(preset=PRESET):
    """The published folder, built as far as it is out of date."""
    folder = ROOT / "build" / preset
    if not (folder / "build.ninja").exists():
        run_build(["cmake", "--preset", preset], "configuring")
    run_build(["cmake", "--build", str(folder), "--target", "rondo_site"], "building")
    return folder / "site"


def run_build(command, doing):
    """Runs a build step; ninja's own lines are shown, they tell the progress."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise SystemExit(f"serve: {doing} the page failed; the reason stands above")


def open_browser():
    threading.Thread(target=webbrowser.open, args=(ADDRESS,), daemon=True).start()


def serve(site, should_open):
    try:
        server = Server((HOST, PORT), functools.partial(Handler, directory=str(site)))
    except OSError as problem:
        raise SystemExit(
            f"serve: {ADDRESS} can't be used ({problem.strerror}); another program has the port."
            " Rondo keeps to this one address, because the browser keeps your data by address;"
            " please stop the other program and start again."
        ) from problem
    print(f"Rondo is at {ADDRESS} (stop with Ctrl-C)", flush=True)
    if should_open:
        open_browser()
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nstopped")


def main():
    parser = argparse.ArgumentParser(description="Build and serve Rondo on this machine.")
    parser.add_argument("--setup", action="store_true", help="only make this machine ready")
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")
    arguments = parser.parse_args()
    try:
        bootstrap.ensure(ROOT, ("build", "native") if arguments.setup else ("build",))
    except bootstrap.SetupError as problem:
        raise SystemExit(f"set-up: {problem}") from problem
    if arguments.setup:
        print("set-up: ready")
        return
    site = build_site()
    running = who_answers()
    if running == MARKER:
        print(f"Rondo is already running at {ADDRESS}; a reload there shows the current build")
        if not arguments.no_open:
            webbrowser.open(ADDRESS)
        return
    if running is not None:
        raise SystemExit(
            f"serve: a Rondo started from another folder is running at {ADDRESS}; stop it (Ctrl-C"
            " in its window) and start again"
        )
    serve(site, not arguments.no_open)


if __name__ == "__main__":
    main()
