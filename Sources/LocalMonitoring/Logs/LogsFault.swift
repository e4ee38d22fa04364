// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The errors of CloudWatch Logs in its words.
enum LogsFault {
  static let parameter = FaultKind("InvalidParameterException")
  static let notFound = FaultKind("ResourceNotFoundException")

  static var noGroup: ServiceFault { notFound("The specified log group does not exist.") }
  static var noStream: ServiceFault { notFound("The specified log stream does not exist.") }

  static let exists = FaultKind("ResourceAlreadyExistsException")

  static var limit: ServiceFault {
    ServiceFault("LimitExceededException", "Resource limit exceeded.")
  }

  /// Checks the characters of a name.
  static func check(_ name: String?, _ member: String, _ form: NameForm) throws {
    guard let name, !name.utf8.allSatisfy(form.allows) else { return }
    throw parameter(
      "1 validation error detected: Value '\(name)' at '\(member)' failed to satisfy constraint: "
        + "Member must satisfy regular expression pattern: \(form.rawValue)")
  }

  /// Regular expressions of names, as errors show them.
  enum NameForm: String {
    case group = #"[\.\-_/#A-Za-z0-9]+"#
    case stream = "[^:*]*"
    case identifier = #"[\w#+=/:,.@-]*"#

    func allows(_ byte: UInt8) -> Bool {
      switch self {
      case .group: byte.isASCIILetterOrDigit || "._/#-".utf8.contains(byte)
      case .stream: byte != UInt8(ascii: ":") && byte != UInt8(ascii: "*")
      case .identifier: byte.isASCIILetterOrDigit || "_#+=/:,.@-".utf8.contains(byte)
      }
    }
  }

  /// The name in a group's ARN, which has no `:*` at its end; a name is one, too.
  static func groupName(ofIdentifier identifier: String, _ member: String) throws -> String {
    if !identifier.utf8.allSatisfy(NameForm.identifier.allows) {
      throw parameter(
        "1 validation error detected: Value at '\(member)' failed to satisfy constraint: Member "
          + "must satisfy regular expression pattern: \(NameForm.identifier.rawValue)")
    }
    guard let arn = ARN(identifier) else { return identifier }
    guard arn.resource.hasBytePrefix("log-group:") else { throw noGroup }
    return String(arn.resource.dropFirst(10))
  }
}
