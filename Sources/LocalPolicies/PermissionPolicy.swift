// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
import WireFormats

/// The policy of a queue or a topic as AddPermission and RemovePermission change it.
package struct PermissionPolicy {
  private var document: JSONObject

  /// A policy from its text; without one, an empty policy with an ID.
  package init(_ text: String?, id: String) {
    document =
      text.flatMap { try? JSONNode(parsing: $0) }?.object
      ?? ["Version": "2008-10-17", "Id": .string(id)]
  }

  /// The policy's text.
  package var text: String { JSONNode.object(document).jsonText() }

  /// Whether nothing is said.
  package var isEmpty: Bool { statements.isEmpty }

  private var statements: [JSONNode] { document["Statement"]?.array ?? [] }

  /// Allows accounts some actions.
  ///
  /// - Parameters:
  ///   - actions: With the service before them: `SQS:SendMessage`.
  ///   - resource: An ARN.
  /// - Returns: Whether the label was free.
  package mutating func add(
    _ label: String, accounts: [String], actions: [String], resource: String, _ place: Place
  ) -> Bool {
    guard !statements.contains(where: { $0["Sid"]?.string == label }) else { return false }
    let principals = accounts.map { "arn:\(place.partition):iam::\($0):root" }
    let statement: JSONObject = [
      "Sid": .string(label), "Effect": "Allow",
      "Principal": .object(["AWS": Self.oneOrMore(principals)]),
      "Action": Self.oneOrMore(actions), "Resource": .string(resource),
    ]
    document["Statement"] = .array(statements + [.object(statement)])
    return true
  }

  /// Removes what a label names.
  ///
  /// - Returns: Whether there was such a label.
  package mutating func remove(_ label: String) -> Bool {
    let kept = statements.filter { $0["Sid"]?.string != label }
    guard kept.count < statements.count else { return false }
    document["Statement"] = .array(kept)
    return true
  }

  private static func oneOrMore(_ texts: [String]) -> JSONNode {
    texts.count == 1 ? .string(texts[0]) : .array(texts.map { .string($0) })
  }
}
