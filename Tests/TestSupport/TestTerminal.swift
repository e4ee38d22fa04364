// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pseudo-terminal whose screen is the test.
package final class TestTerminal: Sendable {
  /// The end of the screen and the keyboard.
  package let screen: CInt
  /// The end that a program uses as its standard streams.
  package let program: CInt

  package init() throws {
    #if canImport(Darwin)
      screen = posix_openpt(O_RDWR | O_NOCTTY)
      guard screen >= 0, grantpt(screen) == 0, unlockpt(screen) == 0, let name = ptsname(screen)
      else { throw TestFolderError() }
      program = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    #else
      screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var number: CUnsignedInt = 0
      var isLocked: CInt = 0
      // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import.
      guard ioctl(screen, 0x4004_5431, &isLocked) == 0, ioctl(screen, 0x8004_5430, &number) == 0
      else { throw TestFolderError() }
      program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    #endif
    guard program >= 0 else { throw TestFolderError() }
  }

  deinit {
    close(program)
    close(screen)
  }

  /// Runs a line on the terminal.
  ///
  /// - Returns: The bytes that were written to the screen.
  package func run(_ line: String, endpoint: String) async throws -> String {
    let screen = screen
    async let reading = blocking {
      var all: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 12)
      // The line ends with this text, because a terminal with another user never ends.
      while all.last != 4 {
        let count = read(screen, &chunk, chunk.count)
        guard count > 0 else { break }
        all += chunk[..<count]
      }
      return String(decoding: all.dropLast(), as: UTF8.self)
    }
    _ = try await TestProcess.run(
      "{ \(line); } 2>&1; printf '\\004'", endpoint: endpoint, output: program)
    return try await reading
  }
}
