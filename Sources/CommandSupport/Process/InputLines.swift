// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Files
import Synchronization
import SystemLibrary
import WireFormats

/// The lines of a file or of standard input, read on demand by a thread of its own, because reading
/// blocks.
package final class InputLines: Sendable {
  /// One line, or the fact that there was one.
  package enum Line: Sendable, Equatable {
    case bytes([UInt8])
    /// It was longer than ``longest``.
    case tooLong

    /// Whether there is nothing but white space.
    package var isBlank: Bool {
      guard case .bytes(let bytes) = self else { return false }
      return bytes.allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
      }
    }
  }

  /// The maximum length of a line in bytes. A reader holds the line, its contents and what is sent.
  package static let longest = 64 << 20
  private static let thread = OwnThread()
  private let file: OpenFile
  private let name: String
  private let splitter: Mutex<LineSplitter>

  /// - Parameters:
  ///   - path: A file, as ``WireFormats/PathText``; `nil` for standard input.
  ///   - keepsBlankLines: Whether blank lines are lines, for readers that count.
  /// - Throws: ``CommandFailure`` if the file can't be opened, or standard input is closed.
  package init(path: String?, keepsBlankLines: Bool = false) throws {
    splitter = Mutex(LineSplitter(longest: Self.longest, keepsBlankLines: keepsBlankLines))
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

  /// The next lines, without their ends; `nil` after the last one. For a single reader.
  ///
  /// - Throws: ``CommandFailure`` if reading fails; `CancellationError` as soon as the task is
  ///   cancelled, even without input.
  package func next() async throws -> [Line]? {
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
  private let keepsBlankLines: Bool
  private var line: [UInt8] = []
  private var isTooLong = false

  init(longest: Int, keepsBlankLines: Bool) {
    self.longest = longest
    self.keepsBlankLines = keepsBlankLines
  }

  /// The lines that end in these bytes.
  mutating func split(_ bytes: [UInt8]) -> [InputLines.Line] {
    var lines: [InputLines.Line] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      add(rest[..<end])
      lines += endLine()
      rest = rest[(end + 1)...]
    }
    add(rest)
    return lines
  }

  /// The incomplete last line, if there is one.
  mutating func finish() -> [InputLines.Line] { line.isEmpty && !isTooLong ? [] : endLine() }

  /// The line that ends here, if it counts.
  private mutating func endLine() -> [InputLines.Line] {
    defer {
      line = []
      isTooLong = false
    }
    if isTooLong { return [.tooLong] }
    let ended = InputLines.Line.bytes(line)
    return ended.isBlank && !keepsBlankLines ? [] : [ended]
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || line.count + bytes.count > longest
    if isTooLong { line = [] } else { line += bytes }
  }
}
