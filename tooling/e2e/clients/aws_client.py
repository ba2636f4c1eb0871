"""Asks an `aws_server.py` to run the AWS CLI in this process's place, and ends as it does.

Usage: aws_client.py SOCKET ARGUMENT ...
"""

import json
import os
import socket
import sys


def main(path, *args):
    server = socket.socket(socket.AF_UNIX)
    server.connect(path)
    # The standard streams themselves are handed over: no byte of them passes through here.
    socket.send_fds(server, [b"."], [0, 1, 2])
    request = {"args": args, "env": dict(os.environ), "cwd": os.getcwd()}
    server.sendall(json.dumps(request).encode() + b"\n")
    status = server.recv(1)
    sys.exit(status[0] if status else "The AWS CLI ended without a status.")


if __name__ == "__main__":
    main(*sys.argv[1:])
