// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Files
import SystemLibrary

/// Asks the user on standard output, and reads the answers from standard input.
struct LinePrompt: Sendable {
  private let console: Console
  private let readLine: @Sendable () async throws -> String?

  /// - Parameter readLine: The next line without its end; `nil` at the end of the input.
  init(
    _ console: Console,
    readLine: @escaping @Sendable () async throws -> String? = { try await Self.line() }
  ) {
    self.console = console
    self.readLine = readLine
  }

  /// The answer to a question.
  ///
  /// - Throws: ``CommandFailure`` at the end of the input; `CancellationError` as soon as the task
  ///   is cancelled.
  func ask(_ question: String) async throws -> String {
    try console.output.write(question)
    try await console.output.flush()
    guard let line = try await readLine() else {
      throw CommandFailure(.other, "EOF when reading a line")
    }
    return line
  }

  /// Whether the answer is yes.
  func confirm(_ question: String) async throws -> Bool {
    while true {
      switch try await ask(question).lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: try console.output.write("Invalid response. Please enter \"y\" or \"n\"\n")
      }
    }
  }

  /// A line of standard input, not one byte more: what follows may be another program's.
  private static func line() async throws -> String? {
    let alarm: InputAlarm
    do { alarm = try InputAlarm() } catch { throw CommandFailure("A pipe can't be made", error) }
    return try await withTaskCancellationHandler {
      try await OwnThread().value { try lineBlocking(alarm) }
    } onCancel: {
      alarm.ring()
    }
  }

  /// The longest line, in bytes.
  private static let limit = 1 << 20

  private static func lineBlocking(_ alarm: InputAlarm) throws -> String? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while true {
      do {
        try alarm.waitForInput(.standardInput)
        guard try Descriptor.standardInput.read(into: &byte) == 1 else { break }
      } catch let error as SystemError {
        // Another process may have made the shared descriptor non-blocking.
        if error == .wouldBlock { continue }
        throw CommandFailure("Standard input can't be read", error)
      }
      if byte[0] == UInt8(ascii: "\n") {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
      }
      line.append(byte[0])
      guard line.count <= limit else {
        throw CommandFailure(.other, "A line of the input is too long")
      }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
