import asyncio
import sys
import types

# As much of httpx as the sample uses; it counts how many calls run at once.
httpx = types.ModuleType("httpx")
running = most = 0


class AsyncClient:
    def __init__(self, timeout):
        assert timeout == 5

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        pass

    async def get(self, url):
        global running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.01)
        running -= 1
        if url == "broken":
            raise OSError(url)
        return types.SimpleNamespace(status_code=200)


httpx.AsyncClient = AsyncClient
sys.modules["httpx"] = httpx

# sample

assert asyncio.run(fetch_all([str(n) for n in range(25)])) == [200] * 25
assert most == 10
try:
    asyncio.run(fetch_all(["broken"]))
except* OSError:
    pass
else:
    raise SystemExit("the failure was lost")
