// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import WireFormats

/// The library's errors in the AWS CLI's words, which say less.
enum LibraryMessage {
  /// The text of an error.
  static func text(of error: BotoCoreError) -> String {
    let text = error.description
    switch error.kind {
    case .profileNotFound: return text.through("could not be found")
    case .configParseError:
      // The path stands behind the first colon; the line and the problem follow.
      let path = text.through("Unable to parse config file: ").utf8.count
      let rest = String(text.utf8.dropFirst(path)) ?? text
      return text.through("Unable to parse config file: ") + rest.before(", line ").before(": ")
    case .ssoTokenLoadError: return text.through("does not exist")
    case .noAuthTokenError: return text.before(" for ")
    case .endpointConnectionError, .connectTimeoutError, .readTimeoutError:
      // The cause stands behind the address.
      return text.before("\": ") + (text == text.before("\": ") ? "" : "\"")
    case .valueError where text.hasBytePrefix("Invalid endpoint: "): return text.before(" (")
    case .invalidRetryModeError:
      return text.before(" must be one of: ")
        + " must be one of: \"standard\" or \"adaptive\""
    case .infiniteLoopConfigError: return text.through("]")
    case .responseParserError:
      // What Python says of a name that a dictionary doesn't have.
      let wrapper = text.after("it has no element <").before(">")
      return wrapper == text.before(">") ? text : "'\(wrapper)'"
    case .credentialRetrievalError:
      let program = text.after("custom-process: ").before(" can't be run: No such file")
      return program == text.after("custom-process: ")
        ? text : "[Errno 2] No such file or directory: '\(program)'"
    default:
      guard text.hasBytePrefix("Value provided to \"total_max_attempts\": ") else { return text }
      return text.replacing("total_max_attempts", with: "max_attempts")
        .replacing("equal to 1.", with: "equal to one.")
    }
  }
}

extension String {
  /// The text to the end of a part of it; all of it without that part.
  fileprivate func through(_ part: String) -> String {
    guard let range = utf8.firstRange(of: part.utf8) else { return self }
    return String(self[..<range.upperBound])
  }

  /// The text after a part of it; all of it without that part.
  fileprivate func after(_ part: String) -> String {
    guard let range = utf8.firstRange(of: part.utf8) else { return self }
    return String(self[range.upperBound...])
  }

  /// The text before a part of it; all of it without that part.
  fileprivate func before(_ part: String) -> String {
    guard let range = utf8.firstRange(of: part.utf8) else { return self }
    return String(self[..<range.lowerBound])
  }
}

extension Environment {
  /// These variables with another value for one of them; `nil` unsets it.
  func setting(_ name: String, to value: String?) -> Environment {
    var variables: [String: String] = [:]
    for assignment in assignments {
      guard let equals = assignment.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let rest = assignment[assignment.utf8.index(after: equals)...]
      variables[String(assignment[..<equals])] = String(rest)
    }
    variables[name] = value
    return Environment(variables, homeDirectory: homeDirectory)
  }
}
