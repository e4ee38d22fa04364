// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Refuses requests that mix expressions with the parameters that were there before expressions, and
/// placeholders without an expression.
enum ParameterStyles {
  /// - Parameters:
  ///   - input: The request, or the part of it that has the parameters.
  ///   - expressions: The expressions that the request may have.
  ///   - others: The parameters that expressions replace.
  static func check(_ input: Structure, expressions: [String], others: [String]) throws {
    func isThere(_ name: String) -> Bool {
      switch input[name] {
      case nil, .null?: false
      default: true
      }
    }
    let used = expressions.filter(isThere)
    if !used.isEmpty {
      let mixed = others.filter { name in
        isThere(name)
          && !(name == "KeyConditions" && !isThere("KeyConditionExpression"))
      }
      guard mixed.isEmpty else {
        throw ServiceFault.invalid(
          "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {\(mixed.joined(separator: ", "))} Expression"
            + " parameters: {\(used.joined(separator: ", "))}")
      }
    }
    if isThere("ExpressionAttributeNames"), used.isEmpty {
      throw ServiceFault.invalid(
        "ExpressionAttributeNames can only be specified when using expressions")
    }
    let valued = expressions.filter { $0 != "ProjectionExpression" }
    if !valued.isEmpty, isThere("ExpressionAttributeValues"), !valued.contains(where: isThere) {
      throw ServiceFault.invalid(
        "ExpressionAttributeValues can only be specified when using expressions: "
          + valued.joined(separator: " and ") + (valued.count > 1 ? " are null" : " is null"))
    }
  }
}
