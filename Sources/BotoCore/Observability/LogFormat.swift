// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import Logging
import SystemLibrary
import WireFormats

/// The format of a log line, as in Python's `logging`: `%(asctime)s`, `%(name)s`, `%(levelname)s`,
/// `%(message)s`, `%(created)f`, `%(process)d`, and `%%`. Other fields stay unchanged. Field widths
/// are ignored.
package struct LogFormat: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case asctime, name, levelname, message, created, process
  }
  private var pieces: [Piece] = []

  /// A format in Python's notation.
  package init(_ format: String) {
    var rest = Substring(format)
    while let percent = rest.firstIndex(of: "%") {
      pieces.append(.text(String(rest[..<percent])))
      rest = rest[rest.index(after: percent)...]
      if rest.first == "%" {
        pieces.append(.text("%"))
        rest = rest.dropFirst()
      } else if let (piece, end) = Self.field(rest) {
        pieces.append(piece)
        rest = rest[end...]
      } else {
        pieces.append(.text("%"))
      }
    }
    pieces.append(.text(String(rest)))
  }

  /// The line of a message, without a line break at its end.
  package func line(name: String, level: Logger.Level, message: String) -> String {
    line(name: name, level: level, message: message, at: Timestamp.now)
  }

  func line(name: String, level: Logger.Level, message: String, at time: Timestamp) -> String {
    var line = ""
    for piece in pieces {
      switch piece {
      case .text(let text): line += text
      case .asctime: line += Self.localTime(time)
      case .name: line += name
      case .levelname: line += level.rawValue.uppercased()
      case .message: line += message
      case .created: line += "\(time.epochSeconds)"
      case .process: line += "\(getpid())"
      }
    }
    return line
  }

  /// Reads `(name)`, flags and width, and the letter of the conversion.
  private static func field(_ text: Substring) -> (Piece, Substring.Index)? {
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return nil }
    let afterName = text[text.index(after: close)...]
    guard let letter = afterName.firstIndex(where: { $0.isLetter }),
      afterName[..<letter].utf8.allSatisfy({ "-+ #0123456789.".utf8.contains($0) })
    else { return nil }
    let piece: Piece
    switch text[text.index(after: text.startIndex)..<close] {
    case "asctime": piece = .asctime
    case "name": piece = .name
    case "levelname": piece = .levelname
    case "message": piece = .message
    case "created": piece = .created
    case "process": piece = .process
    default: return nil
    }
    return (piece, afterName.index(after: letter))
  }

  /// `2026-11-21 12:33:21,123` in the local time zone.
  private static func localTime(_ time: Timestamp) -> String {
    var seconds = time_t(time.seconds)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return time.iso8601 }
    func digits(_ number: Int32, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(count - text.utf8.count, 0)) + text
    }
    return "\(local.tm_year + 1900)-\(digits(local.tm_mon + 1, 2))-\(digits(local.tm_mday, 2)) "
      + "\(digits(local.tm_hour, 2)):\(digits(local.tm_min, 2)):\(digits(local.tm_sec, 2)),"
      + digits(time.nanoseconds / 1_000_000, 3)
  }
}

/// The loggers of calls, with names as in botocore and s3transfer.
enum LoggerName: String {
  case auth = "botocore.auth"
  case client = "botocore.client"
  case credentials = "botocore.credentials"
  case endpoint = "botocore.endpoint"
  case parsers = "botocore.parsers"
  case regions = "botocore.regions"
  case retries = "botocore.retries"
  case transfers = "s3transfer"
  case userAgent = "botocore.useragent"
}

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
    logger.map { $0.logLevel <= level } ?? false || streamsAccept(level, name)
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
    guard streamsAccept(level, name) else { return }
    for stream in streams where stream.covers(name.rawValue) {
      stream.output(stream.format.line(name: name.rawValue, level: level, message: text) + "\n")
    }
  }

  /// The level of the nearest logger applies, and all above it write, as in Python.
  private func streamsAccept(_ level: Logger.Level, _ name: LoggerName) -> Bool {
    guard let nearest = streams.first(where: { $0.covers(name.rawValue) }) else { return false }
    return nearest.level <= level
  }
}
