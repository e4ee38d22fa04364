// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Logging

/// The targets of a client's or a call's messages: the user's own logger, and the stream loggers.
struct LogTargets {
  private let logger: Logger?
  private let streams: [StreamLogger]
  private let service: String?
  private let operation: String?

  init(_ logger: Logger?, service: String?, operation: String?) {
    self.logger = logger
    streams = ObserverSwitch.streamLoggers.isOn ? StreamLoggers.current : []
    self.service = service
    self.operation = operation
  }

  /// Whether messages with a level go anywhere.
  func isEnabled(_ level: Logger.Level, _ name: LoggerName) -> Bool {
    logger.map { $0.logLevel <= level } ?? false || streamsTake(level, name)
  }

  /// Whether anything at all is written.
  var isEmpty: Bool { logger.map { $0.logLevel > .info } ?? true && streams.isEmpty }

  /// Writes a message, which is only made if it goes anywhere.
  func write(
    _ level: Logger.Level, _ name: LoggerName, _ message: @autoclosure () -> String
  ) {
    guard isEnabled(level, name) else { return }
    // A separate function, because the compiler specialises the caller for each message.
    write(level, name, text: message())
  }

  private func write(_ level: Logger.Level, _ name: LoggerName, text: String) {
    if let logger {
      var metadata: Logger.Metadata = ["logger": "\(name.rawValue)"]
      metadata["service"] = service.map { "\($0)" }
      metadata["operation"] = operation.map { "\($0)" }
      logger.log(level: level, "\(text)", metadata: metadata)
    }
    guard streamsTake(level, name) else { return }
    for stream in streams where stream.covers(name.rawValue) {
      stream.output(stream.format.line(name: name.rawValue, level: level, message: text) + "\n")
    }
  }

  /// The level of the nearest logger applies, and all above it write, as in Python.
  private func streamsTake(_ level: Logger.Level, _ name: LoggerName) -> Bool {
    guard let nearest = streams.first(where: { $0.covers(name.rawValue) }) else { return false }
    return nearest.level <= level
  }
}
