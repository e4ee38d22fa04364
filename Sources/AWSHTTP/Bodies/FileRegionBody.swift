// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import Synchronization
package import WireFormats
import Files

/// A run of bytes of an open file as the body of a request: read, or sent by the kernel, and again
/// when the request is sent again. Memory doesn't grow with its length.
///
/// If the file has become too short for the run, the request ends with ``FileError``. The file is
/// never mapped into memory, so truncating it can't end the process.
package final class FileRegionBody: ByteSource {
  private let run: FileRun

  /// A body over an open file, which it retains.
  package init(_ run: FileRun) { self.run = run }

  package var storage: ByteStorage { .fileRun(run) }
  /// The number of bytes.
  package var length: Int64? { run.count }
  /// Always.
  package var isReplayable: Bool { true }

  /// A reader from the first byte.
  package func makeReader() async throws -> any ByteSourceReader { Reader(run) }

  private final class Reader: ByteSourceReader {
    private var run: FileRun?
    private var position: Int64 = 0
    private let spares = ReusableBuffers()

    init(_ run: FileRun) { self.run = run }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard let run, position < run.count else {
        run = nil
        return nil
      }
      let start = position
      let size = Int(min(FileRun.pieceSize, run.count - start))
      let spares = spares
      let buffer = try await FileCalls.onThreads.run {
        try run.read(size, from: start, into: spares)
      }
      position += Int64(size)
      run.report?(size)
      return [buffer]
    }

    func cancel() async { run = nil }
  }
}

extension FileRun {
  fileprivate static let pieceSize: Int64 = 1 << 20

  private var file: Descriptor { Descriptor(descriptor) }

  fileprivate func read(
    _ size: Int, from start: Int64, into spares: ReusableBuffers
  ) throws -> ByteBuffer {
    var buffer = spares.take(capacity: size)
    while buffer.readableBytes < size {
      let place = offset + start + Int64(buffer.readableBytes)
      let wanted = size - buffer.readableBytes
      let count = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { raw in
        do throws(SystemError) {
          return try file.read(
            UnsafeMutableRawBufferPointer(rebasing: raw[..<wanted]), at: place)
        } catch {
          throw error.of(path)
        }
      }
      guard count > 0 else { throw fileEnds(at: place) }
    }
    spares.keep(buffer)
    return buffer
  }

  fileprivate func fileEnds(at place: Int64) -> FileError {
    FileError(
      path: path,
      reason: "The file was truncated while it was sent: it ends at byte \(place), but bytes up to "
        + "\(offset + count) are needed. Send it again when no program writes to it")
  }

  // MARK: - Sent by the kernel

  /// The bytes in pieces that the kernel sends.
  ///
  /// - Throws: ``FileError`` if the descriptor can't be duplicated.
  func makePieces() throws -> Pieces {
    do {
      let copy = try file.duplicate()
      return Pieces(self, NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: copy.number))
    } catch {
      throw error.of(path)
    }
  }

  /// One pass of sending the bytes by the kernel. Used on one event loop.
  final class Pieces {
    private let run: FileRun
    /// A handle may be used by one user at a time; what the kernel sends counts as use.
    private let handle: NIOFileHandle
    private var position: Int64 = 0

    fileprivate init(_ run: FileRun, _ handle: NIOFileHandle) {
      self.run = run
      self.handle = handle
    }

    deinit { try? handle.close() }

    /// Whether all of it has been handed out.
    var isAtEnd: Bool { position == run.count }

    /// The next piece, checked to be whole at this moment: at the end of a file the kernel would
    /// continue forever without sending a byte.
    ///
    /// - Throws: ``FileError``.
    func next() throws -> FileRegion {
      let size = min(FileRun.pieceSize, run.count - position)
      let start = run.offset + position
      position += size
      try requireHandedOver()
      return FileRegion(
        fileHandle: handle, readerIndex: Int(start), endIndex: Int(start + size))
    }

    /// Checks that the file still has what was handed out.
    ///
    /// - Throws: ``FileError``.
    func requireHandedOver() throws {
      let end = try handle.withUnsafeFileDescriptor { descriptor in
        (try? Descriptor(descriptor).status().size) ?? 0
      }
      guard end >= run.offset + position else { throw run.fileEnds(at: end) }
    }

    /// The kernel has accepted a piece.
    func report(_ count: Int) { run.report?(count) }
  }
}

/// Buffers that were handed out and are reused once they are unreferenced. Freed memory goes back
/// to the kernel now and then, and getting it again costs as much as filling it.
final class ReusableBuffers: Sendable {
  /// One that is being sent, and one that was sent but may still be referenced for a moment.
  private static let most = 2
  private let buffers = Mutex<[ByteBuffer]>([])

  /// An empty buffer.
  func take(capacity: Int) -> ByteBuffer {
    let spare = buffers.withLock { buffers -> ByteBuffer? in
      for index in buffers.indices {
        let isFree: Void? = buffers[index].modifyIfUniquelyOwned {
          $0.clear(minimumCapacity: capacity)
        }
        if isFree != nil { return buffers.remove(at: index) }
      }
      return nil
    }
    return spare ?? ByteBufferAllocator().buffer(capacity: capacity)
  }

  /// Records a buffer that is handed out.
  func keep(_ buffer: ByteBuffer) {
    buffers.withLock { if $0.count < Self.most { $0.append(buffer) } }
  }
}
