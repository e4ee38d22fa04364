// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Asking the user at the terminal, without showing what is typed.
enum TerminalPrompt {
  /// The longest answer that is taken, in bytes.
  private static let limit = 1024

  /// Asks, and waits for a line.
  ///
  /// - Throws: `credentialRetrievalError` where there is no terminal, or it is closed.
  static let ask: MFAPrompter = { prompt in
    try await OpenFile.offLoop { try askBlocking(prompt) }
  }

  private static func askBlocking(_ prompt: String) throws -> String {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw noTerminal(prompt) }
    defer { _ = close(terminal) }
    var shown = termios()
    guard tcgetattr(terminal, &shown) == 0 else { throw noTerminal(prompt) }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    _ = tcsetattr(terminal, TCSAFLUSH, &hidden)
    defer { _ = tcsetattr(terminal, TCSAFLUSH, &shown) }
    write(prompt, to: terminal)
    defer { write("\n", to: terminal) }
    guard let line = readLine(terminal) else { throw noTerminal(prompt) }
    return line
  }

  private static func write(_ text: String, to terminal: CInt) {
    let bytes = Array(text.utf8)
    // A prompt that can't be shown doesn't keep anyone from answering it.
    _ = systemWrite(terminal, bytes, bytes.count)
  }

  private static func readLine(_ terminal: CInt) -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < limit {
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static func noTerminal(_ prompt: String) -> BotoCoreError {
    BotoCoreError(
      .credentialRetrievalError,
      "Error when retrieving credentials from assume-role: there is no terminal for the question "
        + "\"\(prompt)\". Give the credential chain an mfaPrompter that knows the code")
  }
}

/// The system's call under a name of its own, beside a method called the same.
private func systemWrite(_ file: CInt, _ bytes: [UInt8], _ count: Int) -> Int {
  write(file, bytes, count)
}
