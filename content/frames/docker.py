# Process 1 of a container ends on SIGTERM with the sample, and ignores the signal without it.
import subprocess
import sys

HANDLER = """
# sample
"""
WORK = """
import time
print("up", flush=True)
time.sleep(15)
"""
AS_PROCESS_1 = ["unshare", "--map-root-user", "--pid", "--fork", "--kill-child"]


def exit_code(program, before=()):
    """What the program exits with after SIGTERM; None when it runs on."""
    process = subprocess.Popen([*before, sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "up\n"
        with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
            inner = file.read().strip() or str(process.pid)
        subprocess.run(["kill", "-TERM", inner], check=True)
        return process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return None
    finally:
        process.kill()


assert exit_code(WORK) == -15
assert exit_code(HANDLER + WORK) == 0
if subprocess.run([*AS_PROCESS_1, "true"], capture_output=True).returncode == 0:
    assert exit_code(WORK, AS_PROCESS_1) is None
    assert exit_code(HANDLER + WORK, AS_PROCESS_1) == 0
