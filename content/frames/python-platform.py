# sample

import threading
import urllib.request
from wsgiref.simple_server import make_server
from wsgiref.validate import validator

with make_server("127.0.0.1", 0, validator(app)) as server:
    threading.Thread(target=server.handle_request).start()
    with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/board") as answer:
        assert answer.read() == b"You asked for /board\n"
