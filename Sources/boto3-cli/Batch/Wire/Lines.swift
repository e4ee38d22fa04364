// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Files
import CommandSupport
import S3Commands
import Synchronization
import WireFormats

/// The lines of a file or of standard input, read on demand by a thread of its own, because reading
/// blocks.
final class InputLines: Sendable {
  /// One line, or the fact that there was one.
  enum Line: Sendable, Equatable {
    case bytes([UInt8])
    /// It was longer than ``longest``.
    case tooLong
  }

  /// The maximum length of a line in bytes. A reader holds the line, its contents and what is sent.
  static let longest = 64 << 20
  private static let thread = OwnThread()
  private let file: OpenFile
  private let name: String
  private let splitter = Mutex(LineSplitter(longest: longest))

  /// - Parameter path: A file, as ``WireFormats/PathText``; `nil` for standard input.
  /// - Throws: ``CommandFailure`` if the file can't be opened, or standard input is closed.
  init(path: String?) throws {
    guard let path else {
      try StandardStreams.process.requireInput()
      name = "Standard input"
      file = OpenFile(borrowing: .standardInput, path: name)
      return
    }
    name = PathText.shown(path)
    do {
      file = try OpenFile(path, .reading)
    } catch {
      throw Self.unreadable(name, error.reason)
    }
  }

  /// The next lines, without their ends and without blank ones; `nil` after the last one. For a
  /// single reader.
  ///
  /// - Throws: ``CommandFailure`` if reading fails; `CancellationError` as soon as the task is
  ///   cancelled, even without input.
  func next() async throws -> [Line]? {
    while true {
      let bytes = try await Self.thread.valueUnlessCancelled { try self.read() }
      let lines = splitter.withLock { bytes.isEmpty ? $0.finish() : $0.split(bytes) }
      if !lines.isEmpty { return lines }
      if bytes.isEmpty { return nil }
    }
  }

  /// The next bytes; none at the end. Blocks.
  private func read() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      while true {
        do throws(SystemError) {
          do throws(SystemError) {
            count = try file.descriptor.read(UnsafeMutableRawBufferPointer(buffer))
            return
          } catch {
            guard error == .wouldBlock else { throw error }
            // Another owner of the descriptor made it nonblocking; this process waits.
            try file.descriptor.wait(for: .input)
          }
        } catch {
          throw Self.unreadable(name, error.text)
        }
      }
    }
  }

  private static func unreadable(_ name: String, _ reason: String) -> CommandFailure {
    CommandFailure("\(name) can't be read: \(reason)")
  }
}

/// Splits bytes into lines as they arrive.
struct LineSplitter {
  private let longest: Int
  private var line: [UInt8] = []
  private var isTooLong = false

  init(longest: Int) { self.longest = longest }

  /// The lines that end in these bytes.
  mutating func split(_ bytes: [UInt8]) -> [InputLines.Line] {
    var lines: [InputLines.Line] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      add(rest[..<end])
      lines += finish()
      rest = rest[(end + 1)...]
    }
    add(rest)
    return lines
  }

  /// The incomplete last line, if there is one.
  mutating func finish() -> [InputLines.Line] {
    defer {
      line = []
      isTooLong = false
    }
    if isTooLong { return [.tooLong] }
    return line.allSatisfy(Self.isBlank) ? [] : [.bytes(line)]
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || line.count + bytes.count > longest
    if isTooLong { line = [] } else { line += bytes }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

/// Standard output, one whole line at a time.
final class OutputLines: Sendable {
  private let output = Console.promptOutput

  /// - Throws: ``CommandFailure`` if standard output is closed.
  init() throws { try StandardStreams.process.requireOutput() }

  /// Writes a line, and waits until it is written.
  ///
  /// - Throws: ``BrokenPipe`` if the reader is gone; ``CommandFailure`` if nothing can be written
  ///   for another reason.
  func write(_ line: [UInt8]) async throws {
    var line = output.isTerminal ? TerminalText.escapedJSON(line) : line
    line.append(UInt8(ascii: "\n"))
    try output.put(line)
    try await output.flush()
  }
}
