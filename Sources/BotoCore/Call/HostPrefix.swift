// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// The prefix that an operation puts before the endpoint's host: `{AccountId}.`, `data.`.
enum HostPrefix {
  /// The prefix with its labels filled in; `nil` if the operation has none.
  ///
  /// - Throws: `paramValidationError` for a value that can't be part of a host.
  static func expand(_ call: CallContext) throws -> String? {
    guard let template = call.plan.hostPrefix else { return nil }
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += try label(name, call)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func label(_ name: String, _ call: CallContext) throws -> String {
    let value = String(call.parameters[name]) ?? ""
    guard canStandInHost(value) else {
      throw BotoCoreError(problems: [
        "Invalid value for parameter \(name): must be a valid host label (letters, digits, "
          + "dashes and single dots, 63 characters between dots)"
      ])
    }
    return value
  }

  /// Whether a value is a valid host name, possibly of one label.
  private static func canStandInHost(_ value: String) -> Bool {
    value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { HostLabel.isValid($0) }
  }
}

extension RequestURL {
  /// Appends an operation's path to an endpoint's, as botocore joins them: one slash between, at
  /// least one in all.
  mutating func appendPath(_ path: String) {
    if path.isEmpty || path == "/" {
      if self.path.isEmpty { self.path = "/" }
    } else if self.path.utf8.last == UInt8(ascii: "/"), path.utf8.first == UInt8(ascii: "/") {
      self.path += path.dropFirst()
    } else {
      self.path += path
    }
  }
}

extension CallContext {
  /// An operation's path without the label that the endpoint already has.
  func takePath(_ path: String) -> String {
    guard let label = endpoint.label, plan.firstLabel?.hasSameBytes(as: label) == true else {
      return path
    }
    let rest = path.utf8.dropFirst().drop { $0 != UInt8(ascii: "/") }
    endpoint.resourcePath = rest.isEmpty ? path + "/" : path
    return String(Substring(rest))
  }
}
