"""Runs the AWS CLI in forks of a process that has loaded it already, for programs that would start it often.

Loading the AWS CLI takes most of the time of a call. Each fork runs the program's own file, with the arguments, the
environment, the folder and the standard streams of the `aws_client.py` that asked, and nothing of another call's.
What a fork cannot prove is that the packaged program starts: the tests start it by itself too, where the README does
and where both are compared.

Usage: aws_server.py PROGRAM SOCKET; it listens until its input ends.
"""

import json
import os
import runpy
import select
import signal
import socket
import sys
import threading
import traceback

import awscli.clidriver

# Loading the AWS CLI adds to the environment where its data are.
LOADED = {"AWS_DATA_PATH": os.environ["AWS_DATA_PATH"]}


def status_of(program):
    """Runs the program to its end, and returns its exit status."""
    try:
        runpy.run_path(program, run_name="__main__")
    except SystemExit as end:
        return end.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def end_with(caller):
    """Ends the process once the caller is gone, as it would be when it was stopped."""
    caller.recv(1)
    os._exit(1)


def become(program, streams, args, env, cwd):
    """Takes the caller's place: after that, the process is what the program expects to be."""
    for target, stream in enumerate(streams):
        os.dup2(stream, target)
        os.close(stream)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update({**env, **LOADED})
    sys.argv = [program, *args]


def answer(caller, program):
    """Answers one caller, and ends the process."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _, streams, _, _ = socket.recv_fds(caller, 1, 3)
    become(program, streams, **json.loads(caller.makefile("rb").readline()))
    threading.Thread(target=end_with, args=[caller], daemon=True).start()
    status = status_of(program)
    sys.stdout.flush()
    sys.stderr.flush()
    caller.send(bytes([status]))
    os._exit(0)


def load():
    """Finds out before any call what every call would: the name of the system, and what AWS's own data say."""
    session = awscli.clidriver.create_clidriver().session
    session.get_available_services()
    session.get_paginator_model("lambda")
    session.get_waiter_model("lambda")
    session.create_client("lambda", region_name="us-east-1")
    loader = session.get_component("data_loader")
    # Each call makes a session of its own, which would read the same files again.
    sys.modules[type(session).__module__].create_loader = lambda _: loader


def main(program, path):
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    load()
    # Forks are not waited for.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    while True:
        ready, _, _ = select.select([sys.stdin, listener], [], [])
        if sys.stdin in ready:
            return
        caller, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            answer(caller, program)
        caller.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
