// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The function that a request names: by name, partial ARN or ARN, with or without a qualifier.
struct FunctionReference: Sendable {
  let name: String
  /// A version, an alias, or `$LATEST`.
  var qualifier: String?

  /// Reads a name.
  ///
  /// - Throws: ``ServiceFault`` for what isn't a name, or is one of another region or account.
  init(_ text: String, _ place: Place) throws {
    if let arn = ARN(text) {
      guard arn.service == "lambda", arn.resource.hasPrefix("function:") else {
        throw Self.malformed(text)
      }
      guard arn.region == place.region else {
        throw LambdaFault.notFound(
          "Functions from '\(arn.region)' are not reachable in this region ('\(place.region)')")
      }
      guard arn.account == place.account else {
        throw ServiceFault("AccessDeniedException", status: 403)
      }
      try self.init(parts: arn.resource.split(separator: ":").dropFirst(), text)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count >= 3, parts[0].utf8.count == 12, parts[1] == "function" {
      guard parts[0] == place.account else {
        throw ServiceFault("AccessDeniedException", status: 403)
      }
      try self.init(parts: parts.dropFirst(2), text)
    } else if parts.first == "function" {
      try self.init(parts: parts.dropFirst(), text)
    } else {
      try self.init(parts: parts[...], text)
    }
  }

  private init(parts: ArraySlice<Substring>, _ text: String) throws {
    guard let first = parts.first, parts.count <= 2, Self.isName(first) else {
      throw Self.malformed(text)
    }
    name = String(first)
    qualifier = parts.dropFirst().first.map(String.init)
    if let qualifier, qualifier != "$LATEST", !Self.isName(qualifier[...]) {
      throw Self.malformed(text)
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  private static func malformed(_ text: String) -> ServiceFault {
    LambdaFault.pattern(
      text, "functionName",
      #"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?"#
        + #"(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"#)
  }

  /// The ARN, with the qualifier if there is one.
  func arn(_ place: Place) -> String {
    place.arn("lambda", "function:\(name)" + (qualifier.map { ":\($0)" } ?? ""))
  }
}

extension LocalCall {
  /// The function that a request is about, with the qualifier of its name or its parameter.
  func function() throws -> FunctionReference {
    var reference = try FunctionReference(string("FunctionName") ?? "", place)
    guard let given = string("Qualifier") else { return reference }
    if let derived = reference.qualifier, derived != given {
      throw LambdaFault.parameter(
        "The derived qualifier from the function name does not match the specified qualifier.")
    }
    reference.qualifier = given
    return reference
  }

  /// The function that a request is about, and the qualifier apart from it.
  ///
  /// - Parameter usual: What stands for no qualifier.
  func functionAndQualifier(
    or usual: String
  ) throws -> (reference: FunctionReference, qualifier: String) {
    var reference = try function()
    let qualifier = reference.qualifier ?? usual
    reference.qualifier = nil
    return (reference, qualifier)
  }
}
