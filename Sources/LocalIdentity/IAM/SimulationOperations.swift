// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// What policies say about actions, without anything being done.
enum SimulationOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("SimulateCustomPolicy") { _, call in
      let policies = try documents(call, "PolicyInputList").enumerated().map {
        NamedPolicy(
          id: "PolicyInputList.\($0.offset + 1)", type: "IAM Policy", document: $0.element)
      }
      return try simulate(policies, boundaries: [], call)
    },
    LocalOperation("SimulatePrincipalPolicy") { state, call in
      let arn = call.string("PolicySourceArn") ?? ""
      let entity = try entity(arn, state)
      let added = try documents(call, "PolicyInputList").enumerated().map {
        NamedPolicy(
          id: "PolicyInputList.\($0.offset + 1)", type: "IAM Policy", document: $0.element)
      }
      let boundary = entity.boundary.flatMap { state.policy($0, call.place) }
        .flatMap { PolicyDocument($0.document) }
      return try simulate(
        state.policies(of: entity, call.place) + added, boundaries: boundary.map { [$0] } ?? [],
        call)
    },
    LocalOperation("GetContextKeysForCustomPolicy") { _, call in
      keys(try documents(call, "PolicyInputList"))
    },
    LocalOperation("GetContextKeysForPrincipalPolicy") { state, call in
      let entity = try entity(call.string("PolicySourceArn") ?? "", state)
      return keys(
        state.policies(of: entity, call.place).map(\.document)
          + (try documents(call, "PolicyInputList")))
    },
  ]

  private static func keys(_ documents: [PolicyDocument]) -> Structure {
    var names: [String] = []
    for key in documents.flatMap(\.conditionKeys) where !names.contains(key) { names.append(key) }
    return ["ContextKeyNames": .list(names.map { .string($0) })]
  }

  private static func entity(_ arn: String, _ state: State) throws -> Entity {
    let resource = ARN(arn)?.resource ?? ""
    for kind in Entity.Kind.allCases where resource.hasBytePrefix(kind.word + "/") {
      let name = resource.split(separator: "/").last.map(String.init) ?? ""
      guard let entity = state[kind][name] else { throw State.missing(kind, name) }
      return entity
    }
    throw IAMFault.input("Invalid Entity Arn: \(arn) does not clearly define entity type and name.")
  }

  private static func documents(_ call: LocalCall, _ name: String) throws -> [PolicyDocument] {
    try (call.list(name) ?? []).map { text in
      guard let document = String(text).flatMap({ PolicyDocument($0) }) else {
        throw IAMFault.input("\(name): Syntax errors in policy.")
      }
      return document
    }
  }

  private static func simulate(
    _ policies: [NamedPolicy], boundaries own: [PolicyDocument], _ call: LocalCall
  ) throws -> Structure {
    let actions = call.list("ActionNames")?.compactMap { String($0) } ?? []
    let resources = call.list("ResourceArns")?.compactMap { String($0) } ?? ["*"]
    let boundaries = own + (try documents(call, "PermissionsBoundaryPolicyInputList"))
    let resourcePolicy = try call.string("ResourcePolicy").map { text in
      guard let document = PolicyDocument(text) else {
        throw IAMFault.input("ResourcePolicy: Syntax errors in policy.")
      }
      return document
    }
    for action in actions where !action.contains(":") {
      throw IAMFault.input("Invalid input: \(action) is not a valid action")
    }
    let context = contextValues(call)
    let pairs = actions.flatMap { action in resources.map { (action, $0) } }
    return try IAMPage.output("EvaluationResults", pairs, call) { action, resource in
      let request = PolicyDocument.Request(
        action: action, resource: resource,
        principal: call.string("CallerArn").flatMap(Principal.init(arn:)) ?? call.principal
      ) { context[$0.lowercased()] }
      let evaluation = PolicyEvaluation(
        request, identity: policies, resource: resourcePolicy, boundaries: boundaries)
      let missing = (policies.map(\.document) + boundaries).flatMap(\.conditionKeys)
        .filter { context[$0.lowercased()] == nil && !$0.hasPrefix("aws:Tag") }
      return [
        "EvalActionName": .string(action), "EvalResourceName": .string(resource),
        "EvalDecision": .string(evaluation.decision.rawValue),
        "MatchedStatements": .list(
          evaluation.matched.map { match in
            [
              "SourcePolicyId": .string(match.policy.id),
              "SourcePolicyType": .string(match.policy.type),
              "StartPosition": ["Line": .integer(1), "Column": .integer(1)],
              "EndPosition": ["Line": .integer(1), "Column": .integer(1)],
            ]
          }),
        "MissingContextValues": .list(Array(Set(missing)).sorted().map { .string($0) }),
      ]
    }
  }

  /// The values of condition keys that a request gives, by small letters.
  private static func contextValues(_ call: LocalCall) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for entry in call.list("ContextEntries") ?? [] {
      guard let name = String(entry.ContextKeyName) else { continue }
      values[name.lowercased()] = [Value](entry.ContextKeyValues)?.compactMap { String($0) } ?? []
    }
    return values
  }
}

extension LocalIAMService.State {
  /// All policies of an entity, also those of its groups.
  func policies(of entity: Entity, _ place: Place) -> [NamedPolicy] {
    let entities = [entity] + entity.groups.compactMap { groups[$0] }
    return entities.flatMap { entity -> [NamedPolicy] in
      let inline = entity.inline.entries().compactMap { name, text in
        PolicyDocument(text).map {
          NamedPolicy(
            id: "\(entity.kind.word)_\(entity.name)_\(name)", type: entity.kind.word, document: $0)
        }
      }
      let attached = entity.attached.compactMap { policy($0, place) }.compactMap { policy in
        PolicyDocument(policy.document).map {
          NamedPolicy(id: policy.name, type: "IAM Policy", document: $0)
        }
      }
      return inline + attached
    }
  }
}

extension Principal {
  /// The caller with an ARN of a user, a role's session or an account.
  init?(arn text: String) {
    guard let arn = ARN(text) else { return nil }
    self =
      arn.resource == "root"
      ? .root(account: arn.account) : .identity(arn: text, id: "", account: arn.account)
  }
}
