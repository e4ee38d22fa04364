// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// An action that a call needs, and on what.
package struct ActionNeed: Sendable, Hashable {
  /// With its service in front: `s3:GetObject`.
  package let action: String
  /// An ARN; `*` for actions that are about no resource, or about one that the call doesn't name.
  package let resource: String

  package init(action: String, resource: String) {
    (self.action, self.resource) = (action, resource)
  }

  /// What a call needs.
  ///
  /// - Parameter service: botocore's name.
  package static func of(_ service: String, _ operation: String, _ call: LocalCall) -> [ActionNeed]
  {
    let needs =
      switch service {
      case "s3": s3(operation, call)
      case "dynamodb": dynamoDB(operation, call)
      default: usual(service, operation, call)
      }
    return needs + passedRoles(service, call)
  }

  private static func usual(
    _ service: String, _ operation: String, _ call: LocalCall
  ) -> [ActionNeed] {
    let prefix = prefixes[service] ?? service
    return (actions["\(prefix):\(operation)"] ?? [operation]).map { name in
      ActionNeed(
        action: "\(prefix):\(name)", resource: ActionResources.resource(prefix, name, call))
    }
  }

  /// The services whose prefix isn't botocore's name.
  private static let prefixes = ["dynamodbstreams": "dynamodb", "stepfunctions": "states"]

  /// The operations that need other actions than their own.
  private static let actions = [
    "sqs:SendMessageBatch": ["SendMessage"], "sqs:DeleteMessageBatch": ["DeleteMessage"],
    "sqs:ChangeMessageVisibilityBatch": ["ChangeMessageVisibility"],
    "sns:PublishBatch": ["Publish"], "lambda:Invoke": ["InvokeFunction"],
    "lambda:InvokeWithResponseStream": ["InvokeFunction"],
    "lambda:GetLayerVersionByArn": ["GetLayerVersion"],
    "kms:ReEncrypt": ["ReEncryptFrom", "ReEncryptTo"],
    // No permission is needed to know oneself.
    "sts:GetCallerIdentity": [], "sts:GetSessionToken": [], "sts:GetAccessKeyInfo": [],
  ]

  /// The roles that a call gives to a service.
  private static func passedRoles(_ service: String, _ call: LocalCall) -> [ActionNeed] {
    guard service != "iam", service != "sts" else { return [] }
    return call.input.compactMap { name, value in
      let name = name.asciiLowercased
      guard name.hasSuffix("role") || name.hasSuffix("rolearn"), case .string(let text) = value,
        let arn = ARN(text), arn.service == "iam", arn.resource.hasPrefix("role/")
      else { return nil }
      return ActionNeed(action: "iam:PassRole", resource: text)
    }
  }

  // MARK: - S3

  private static func s3(_ operation: String, _ call: LocalCall) -> [ActionNeed] {
    guard let bucket = call.string("Bucket") else {
      return [ActionNeed(action: PolicyAction.of(operation, hasVersion: false), resource: "*")]
    }
    let arn = "arn:\(call.place.partition):s3:::\(bucket)"
    if operation == "DeleteObjects" {
      let keys = (call.structure("Delete")?["Objects"]).flatMap { [Value]($0) } ?? []
      return keys.compactMap { object in
        guard let key = String(object.Key) else { return nil }
        let hasVersion = String(object.VersionId) != nil
        return ActionNeed(
          action: PolicyAction.of(operation, hasVersion: hasVersion), resource: "\(arn)/\(key)")
      }
    }
    let own = ActionNeed(
      action: PolicyAction.of(operation, hasVersion: call.string("VersionId") != nil),
      resource: call.string("Key").map { "\(arn)/\($0)" } ?? arn)
    guard let source = call.string("CopySource") else { return [own] }
    let path = PercentEncoding.decode(source).split(separator: "?", maxSplits: 1)
    let name = path.first.map { $0.hasPrefix("/") ? $0.dropFirst() : $0[...] } ?? ""
    let read = ActionNeed(
      action: PolicyAction.of("GetObject", hasVersion: path.count > 1),
      resource: "arn:\(call.place.partition):s3:::\(name)")
    return [read, own]
  }

  // MARK: - DynamoDB

  private static func dynamoDB(_ operation: String, _ call: LocalCall) -> [ActionNeed] {
    func need(_ action: String, _ table: String) -> ActionNeed {
      ActionNeed(
        action: "dynamodb:" + action,
        resource: table.hasPrefix("arn:") ? table : call.place.arn("dynamodb", "table/" + table))
    }
    func statement(_ text: String) -> ActionNeed {
      let words = text.split { " \"\n.".contains($0) }.map { String($0) }
      let action = partiQL[words.first?.asciiLowercased ?? ""] ?? "PartiQLSelect"
      let place = words.firstIndex { ["from", "into", "update"].contains($0.asciiLowercased) }
      let table = place.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      return need(action, table ?? "*")
    }
    switch operation {
    case "BatchGetItem", "BatchWriteItem":
      return (call.structure("RequestItems") ?? [:]).map { need(operation, $0.name) }
    case "TransactGetItems", "TransactWriteItems":
      return (call.list("TransactItems") ?? []).flatMap { item -> [ActionNeed] in
        guard case .structure(let members) = item else { return [] }
        return members.compactMap { name, value in
          guard case .structure(let request) = value,
            case .string(let table)? = request["TableName"]
          else { return nil }
          return need(name + "Item", table)
        }
      }
    case "ExecuteStatement": return [statement(call.string("Statement") ?? "")]
    case "BatchExecuteStatement", "ExecuteTransaction":
      return (call.list("Statements") ?? call.list("TransactStatements") ?? [])
        .compactMap { String($0.Statement) }.map(statement)
    default: return usual("dynamodb", operation, call)
    }
  }

  private static let partiQL = [
    "select": "PartiQLSelect", "insert": "PartiQLInsert", "update": "PartiQLUpdate",
    "delete": "PartiQLDelete",
  ]
}
