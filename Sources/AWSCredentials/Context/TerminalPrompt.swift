// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Files
import SystemLibrary

/// Prompts the user at the terminal, without echoing the input.
enum TerminalPrompt {
  /// The maximum length of an answer in bytes.
  private static let limit = 1024

  /// Prompts, and waits for a line.
  ///
  /// - Parameter prompt: The question: `Enter MFA code for arn:aws:iam::123456789012:mfa/me: `.
  /// - Returns: The user's code.
  /// - Throws: `credentialRetrievalError` if there is no terminal, or it is closed;
  ///   `CancellationError` as soon as the task is cancelled, when the terminal echoes again.
  @Sendable static func ask(_ prompt: String) async throws -> String {
    let alarm: InputAlarm
    do { alarm = try InputAlarm() } catch { throw noTerminal(prompt) }
    return try await withTaskCancellationHandler {
      try await OwnThread().value(of: { try askBlocking(prompt, alarm) })
    } onCancel: {
      alarm.ring()
    }
  }

  private static func askBlocking(_ prompt: String, _ alarm: InputAlarm) throws -> String {
    guard let terminal = try? Descriptor.open("/dev/tty", .terminal) else {
      throw noTerminal(prompt)
    }
    defer { try? terminal.close() }
    var shown = termios()
    guard tcgetattr(terminal.number, &shown) == 0 else { throw noTerminal(prompt) }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    _ = tcsetattr(terminal.number, TCSAFLUSH, &hidden)
    defer { _ = tcsetattr(terminal.number, TCSAFLUSH, &shown) }
    write(prompt, to: terminal)
    defer { write("\n", to: terminal) }
    guard let line = try readLine(terminal, alarm) else { throw noTerminal(prompt) }
    return line
  }

  private static func write(_ text: String, to terminal: Descriptor) {
    // A prompt that can't be shown can still be answered.
    _ = Array(text.utf8).withUnsafeBytes { try? terminal.write($0) }
  }

  private static func readLine(_ terminal: Descriptor, _ alarm: InputAlarm) throws -> String? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while line.count < limit {
      do {
        try alarm.waitForInput(terminal)
        guard try terminal.read(into: &byte) == 1 else { return nil }
      } catch is SystemError {
        return nil
      }
      if byte[0] == UInt8(ascii: "\n") { break }
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static func noTerminal(_ prompt: String) -> BotoCoreError {
    BotoCoreError(
      .credentialRetrievalError,
      "Error when retrieving credentials from assume-role: there is no terminal on which to ask "
        + "\"\(prompt)\". Give the credential chain an mfaPrompter that provides the code")
  }
}
