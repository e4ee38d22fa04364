// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import Synchronization
package import WireFormats
package import Files

/// A run of bytes of an open file as the body of a request: read, or sent by the kernel, and again
/// when the request is sent again. Memory doesn't grow with its length.
///
/// If the file has become too short for the run, the request ends with ``FileError``. The file is
/// never mapped into memory, so truncating it can't end the process.
package final class FileRegionBody: ByteSource {
  static let pieceSize = 1 << 20

  /// The number of bytes.
  package var length: Int64? { count }
  /// Always.
  package var isReplayable: Bool { true }
  let count: Int64
  private let descriptor: Descriptor
  private let owner: any AnyObject & Sendable
  private let path: String
  private let offset: Int64
  private let report: (@Sendable (Int) -> Void)?

  /// A body over an open file.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading at any offset (`pread`).
  ///   - owner: Keeps the descriptor open as long as it lives; the body retains it.
  ///   - path: The file's path, for errors.
  ///   - offset: The offset of the first byte.
  ///   - length: The number of bytes.
  ///   - report: Called with the number of further bytes that are being sent. Reading the bytes for
  ///     a checksum or a signature calls it too; see ``reporting(_:)``.
  package init(
    descriptor: Descriptor, owner: any AnyObject & Sendable, path: String, offset: Int64,
    length: Int64,
    report: (@Sendable (Int) -> Void)? = nil
  ) {
    self.descriptor = descriptor
    self.owner = owner
    self.path = path
    self.offset = max(0, offset)
    count = min(max(0, length), .max - self.offset)
    self.report = report
  }

  /// The same bytes, with a closure that receives the number of bytes that were read or passed to
  /// the kernel: for a transport in front of the client's own, which sees each request once when it
  /// is sent.
  package func reporting(_ report: @escaping @Sendable (Int) -> Void) -> FileRegionBody {
    FileRegionBody(
      descriptor: descriptor, owner: owner, path: path, offset: offset, length: count,
      report: report)
  }

  /// A reader from the first byte.
  package func makeReader() async throws -> any ByteSourceReader { Reader(self) }

  private final class Reader: ByteSourceReader {
    private var body: FileRegionBody?
    private var position: Int64 = 0
    private let spares = ReusableBuffers()

    init(_ body: FileRegionBody) { self.body = body }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard let body, position < body.count else {
        body = nil
        return nil
      }
      let start = position
      let size = Int(min(Int64(FileRegionBody.pieceSize), body.count &- start))
      let spares = spares
      let buffer = try await FileCalls.onThreads.run {
        try body.read(size, from: start, into: spares)
      }
      position &+= Int64(size)
      body.report?(size)
      return [buffer]
    }

    func cancel() async { body = nil }
  }

  private func read(
    _ size: Int, from start: Int64, into spares: ReusableBuffers
  ) throws -> ByteBuffer {
    var buffer = spares.take(capacity: size)
    while buffer.readableBytes < size {
      let place = offset &+ start &+ Int64(buffer.readableBytes)
      let wanted = size &- buffer.readableBytes
      let count = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { raw in
        do throws(SystemError) {
          return try descriptor.read(
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

  private func fileEnds(at place: Int64) -> FileError {
    FileError(
      path: path,
      reason: "The file was truncated while it was sent: it ends at byte \(place), but bytes up to "
        + "\(offset &+ count) are needed. Send it again when no program writes to it")
  }

  // MARK: - Sent by the kernel

  /// The body in pieces that the kernel sends.
  ///
  /// - Throws: ``FileError`` if the descriptor can't be duplicated.
  func makePieces() throws -> Pieces {
    do {
      let copy = try descriptor.duplicate()
      return Pieces(self, NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: copy.number))
    } catch {
      throw error.of(path)
    }
  }

  /// One pass of sending the body by the kernel. Used on one event loop.
  final class Pieces {
    private static let size: Int64 = 1 << 20
    private let body: FileRegionBody
    /// A handle may be used by one user at a time; what the kernel sends counts as use.
    private let handle: NIOFileHandle
    private var position: Int64 = 0

    fileprivate init(_ body: FileRegionBody, _ handle: NIOFileHandle) {
      self.body = body
      self.handle = handle
    }

    deinit { try? handle.close() }

    /// Whether all of it has been handed out.
    var isAtEnd: Bool { position == body.count }

    /// The next piece, checked to be whole at this moment: at the end of a file the kernel would
    /// continue forever without sending a byte.
    ///
    /// - Throws: ``FileError``.
    func next() throws -> FileRegion {
      let size = min(Self.size, body.count &- position)
      let start = body.offset &+ position
      position &+= size
      try requireHandedOver()
      return FileRegion(
        fileHandle: handle, readerIndex: Int(start), endIndex: Int(start &+ size))
    }

    /// Checks that the file still has what was handed out.
    ///
    /// - Throws: ``FileError``.
    func requireHandedOver() throws {
      let end = try handle.withUnsafeFileDescriptor { descriptor in
        (try? Descriptor(descriptor).status().size) ?? 0
      }
      guard end >= body.offset &+ position else { throw body.fileEnds(at: end) }
    }

    /// The kernel has accepted a piece.
    func report(_ count: Int) { body.report?(count) }
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
