// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import Logging
import Synchronization
import Files

extension Observability {
  /// Writes what the library does to standard error, like boto3's `set_stream_logger`.
  ///
  /// Loggers form a tree by the dots in their names, as in Python: `botocore` covers
  /// `botocore.endpoint`, `botocore.retries` and all others, and the empty name covers everything.
  /// The nearest logger's level applies. Setting a name again replaces its level and format.
  ///
  /// ```swift
  /// Observability.setStreamLogger(name: "botocore")  // the steps of each call
  /// Observability.setStreamLogger(name: "botocore.endpoint", level: .trace)  // the wire
  /// ```
  ///
  /// Secrets are masked at every level.
  ///
  /// - Parameters:
  ///   - name: The logger's name.
  ///   - level: The lowest level to write. `trace` shows headers and bodies.
  ///   - format: The format of a line, as in Python's `logging`: `%(asctime)s`, `%(name)s`,
  ///     `%(levelname)s`, `%(message)s`, `%(created)f`, `%(process)d`, and `%%`. Other fields stay
  ///     unchanged. Field widths are ignored.
  ///   - output: Receives the lines, each with a line break, in place of standard error.
  public static func setStreamLogger(
    name: String = "boto3", level: Logger.Level = .debug,
    format: String = "%(asctime)s %(name)s [%(levelname)s] %(message)s",
    output: (@Sendable (String) -> Void)? = nil
  ) {
    StreamLoggers.set(
      StreamLogger(
        name: name, level: level, format: LogFormat(format),
        output: output ?? { StandardError.put($0) }))
  }

  /// Removes the stream logger with a name.
  public static func removeStreamLogger(name: String = "boto3") { StreamLoggers.remove(name) }
}

/// A logger of ``Observability/setStreamLogger(name:level:format:output:)``.
struct StreamLogger: Sendable {
  let name: String
  let level: Logger.Level
  let format: LogFormat
  let output: @Sendable (String) -> Void

  /// Whether a logger is this one or below it.
  func covers(_ other: String) -> Bool {
    let name = name.utf8
    let other = other.utf8
    guard !name.isEmpty, other.starts(with: name) else { return name.isEmpty }
    return other.count == name.count || other.dropFirst(name.count).first == UInt8(ascii: ".")
  }
}

/// The process's stream loggers.
enum StreamLoggers {
  /// The longest names first.
  private static let all = Mutex<[StreamLogger]>([])

  static var current: [StreamLogger] { all.withLock { $0 } }

  static func set(_ logger: StreamLogger) {
    change { all in
      all.removeAll { $0.name == logger.name }
      all.append(logger)
      all.sort { $0.name.utf8.count > $1.name.utf8.count }
    }
  }

  static func remove(_ name: String) { change { $0.removeAll { $0.name == name } } }

  /// Changes the loggers. Removed outputs are released outside the lock.
  private static func change(_ change: (inout [StreamLogger]) -> Void) {
    let before = all.withLock { all in
      let before = all
      change(&all)
      ObserverSwitch.streamLoggers.turn(!all.isEmpty)
      return before
    }
    withExtendedLifetime(before) {}
  }
}

/// The process's standard error.
private enum StandardError {
  /// Writes a line in one call, so that lines of several threads don't mix.
  static func put(_ line: String) {
    var line = line
    line.withUTF8 { _ = try? Descriptor.standardError.write(UnsafeRawBufferPointer($0)) }
  }
}
