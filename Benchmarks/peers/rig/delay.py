# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""A proxy that adds latency to loopback: it delays the bytes of each direction and passes TLS through.

    python3 -m rig.delay PORT TO_PORT MILLISECONDS
"""
import asyncio
import socket
import sys

PIECE = 256 << 10
# The limit of bytes in flight in one direction: 16 MiB, which is 800 MB/s at 20 ms.
PIECES = 64


async def carry(reader, writer, delay):
    """Forwards the bytes of one direction, and its end, after the delay."""
    clock = asyncio.get_running_loop().time
    under_way = asyncio.Queue(PIECES)

    async def take():
        piece = True
        while piece:
            piece = await reader.read(PIECE)
            await under_way.put((clock() + delay, piece))

    async def arrive():
        while True:
            due, piece = await under_way.get()
            await asyncio.sleep(max(0, due - clock()))
            if not piece:
                return writer.write_eof() if writer.can_write_eof() else None
            writer.write(piece)
            await writer.drain()

    async with asyncio.TaskGroup() as group:
        group.create_task(take())
        group.create_task(arrive())


async def serve(port, target, delay):
    async def connected(reader, writer):
        try:
            # TCP's handshake takes a round trip.
            await asyncio.sleep(2 * delay)
            far_reader, far_writer = await asyncio.open_connection('127.0.0.1', target, limit=PIECE)
        except OSError:
            return writer.close()
        for end in (writer, far_writer):
            end.get_extra_info('socket').setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.gather(
            carry(reader, far_writer, delay), carry(far_reader, writer, delay), return_exceptions=True)
        for end in (writer, far_writer):
            end.close()

    server = await asyncio.start_server(connected, '127.0.0.1', port, limit=PIECE)
    async with server:
        await server.serve_forever()


if __name__ == '__main__':
    listening, to, milliseconds = map(int, sys.argv[1:])
    asyncio.run(serve(listening, to, milliseconds / 1000))
