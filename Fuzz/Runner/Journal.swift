// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A memory-mapped file that a worker writes and its parent reads, so that the input that ended the
/// worker is known. It holds the number of completed inputs, the longest time, the lengths and the
/// bytes of the current and of the slowest input.
struct Journal {
  static let capacity = 16_384
  private static let headerSize = 32
  private static let size = headerSize + 2 * capacity

  private let memory: UnsafeMutableRawBufferPointer

  /// Creates the file.
  init(creating path: String) throws {
    try self.init(path, O_RDWR | O_CREAT | O_TRUNC)
  }

  /// Opens the file that a worker creates, or creates it.
  init(opening path: String) throws { try self.init(path, O_RDWR | O_CREAT) }

  private init(_ path: String, _ flags: Int32) throws {
    let file = open(path, flags, 0o600)
    defer { close(file) }
    guard file >= 0, ftruncate(file, off_t(Self.size)) == 0,
      let start = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      start != MAP_FAILED
    else { throw SystemError(call: "the journal \(path)", code: errno) }
    memory = UnsafeMutableRawBufferPointer(start: start, count: Self.size)
  }

  /// Frees the memory.
  func unmap() { munmap(memory.baseAddress, memory.count) }

  var executions: UInt64 { memory.load(fromByteOffset: 0, as: UInt64.self) }
  var slowestNanoseconds: UInt64 { memory.load(fromByteOffset: 8, as: UInt64.self) }
  var input: [UInt8] { bytes(lengthAt: 16, at: Self.headerSize) }
  var slowestInput: [UInt8] { bytes(lengthAt: 24, at: Self.headerSize + Self.capacity) }

  func begin(_ input: [UInt8]) { store(input, lengthAt: 16, at: Self.headerSize) }

  func end(nanoseconds: UInt64, of input: [UInt8]) {
    if nanoseconds > slowestNanoseconds {
      memory.storeBytes(of: nanoseconds, toByteOffset: 8, as: UInt64.self)
      store(input, lengthAt: 24, at: Self.headerSize + Self.capacity)
    }
    memory.storeBytes(of: executions &+ 1, toByteOffset: 0, as: UInt64.self)
  }

  private func store(_ input: [UInt8], lengthAt place: Int, at offset: Int) {
    let bytes = input.prefix(Self.capacity)
    memory.storeBytes(of: UInt64(bytes.count), toByteOffset: place, as: UInt64.self)
    UnsafeMutableRawBufferPointer(rebasing: memory[offset..<(offset + bytes.count)])
      .copyBytes(from: bytes)
  }

  private func bytes(lengthAt place: Int, at offset: Int) -> [UInt8] {
    let count = min(Self.capacity, Int(memory.load(fromByteOffset: place, as: UInt64.self)))
    return Array(memory[offset..<(offset + count)])
  }
}

/// A failed system call.
struct SystemError: Error, CustomStringConvertible {
  let call: String
  let code: Int32

  var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// The CPU time of this process.
enum ProcessClock {
  static var nanoseconds: UInt64 { clock_gettime_nsec_np(CLOCK_PROCESS_CPUTIME_ID) }

  #if canImport(Glibc)
    private static func clock_gettime_nsec_np(_ clock: clockid_t) -> UInt64 {
      var time = timespec()
      clock_gettime(clock, &time)
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
  #endif
}
