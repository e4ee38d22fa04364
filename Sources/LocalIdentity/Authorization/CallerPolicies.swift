// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import ServiceModel
import WireFormats

/// All policies about a caller.
struct CallerPolicies {
  let arn: String
  let id: String
  let isRoot: Bool
  /// The user or role as IAM has it.
  let entity: Entity?
  let identity: [NamedPolicy]
  /// `nil` without a permissions boundary.
  let boundary: [NamedPolicy]?
  /// `nil` without session policies.
  let session: [NamedPolicy]?

  /// The policies by what messages call them.
  var all: [(kind: String, policies: [NamedPolicy])] {
    [
      ("identity-based policy", identity), ("permissions boundary", boundary ?? []),
      ("session policy", session ?? []),
    ]
  }

  init(_ call: LocalCall) {
    (arn, id) = CallerOperations.identity(call)
    let state = call.turn.state(of: LocalIAMService.self, in: call.place)
    session = Self.session(of: call, state)
    guard case .identity = call.principal, let words = ARN(arn)?.resource.split(separator: "/")
    else {
      (isRoot, entity, identity, boundary) = (true, nil, [], nil)
      return
    }
    isRoot = false
    switch words.first {
    case "user": entity = words.last.flatMap { state?.users[String($0)] }
    case "assumed-role": entity = words.count > 1 ? state?.roles[String(words[1])] : nil
    default: entity = nil
    }
    // What a federated user may do is what its session's policies say.
    let own = entity.flatMap { state?.policies(of: $0, call.place) }
    identity = own ?? (words.first == "federated-user" ? session ?? [] : [])
    boundary = entity?.boundary.map { arn in
      Self.managed(arn, state, call).map { [$0] } ?? []
    }
  }

  private static func managed(
    _ arn: String, _ state: LocalIAMService.State?, _ call: LocalCall
  ) -> NamedPolicy? {
    let state = state ?? LocalIAMService.initialState(call.place)
    return state.policy(arn, call.place).flatMap { policy in
      PolicyDocument(policy.document).map {
        NamedPolicy(id: policy.name, type: "IAM Policy", document: $0)
      }
    }
  }

  private static func session(
    of call: LocalCall, _ state: LocalIAMService.State?
  ) -> [NamedPolicy]? {
    let sessions = call.turn.state(of: LocalSTSService.self, in: call.place)
    guard let key = call.accessKeyID, let policies = sessions?.policies[key] else { return nil }
    return policies.documents.compactMap { text in
      PolicyDocument(text).map { NamedPolicy(id: "session", type: "session", document: $0) }
    } + policies.arns.compactMap { managed($0, state, call) }
  }
}

/// The values of condition keys of a request.
enum ConditionValues {
  static func of(
    _ key: String, _ action: String, _ caller: CallerPolicies, _ call: LocalCall
  ) -> [String]? {
    func one(_ text: String?) -> [String]? { text.map { [$0] } }
    let key = key.asciiLowercased
    if let values = RequestConditions.values(of: key, call.request, now: call.now) {
      return values
    }
    switch key {
    case "aws:requestedregion": return [call.place.region]
    case "aws:principalaccount": return [call.place.account]
    case "aws:principalarn":
      return [caller.entity.flatMap { $0.kind == .role ? $0.arn(call.place) : nil } ?? caller.arn]
    case "aws:principaltype":
      return [caller.isRoot ? "Account" : caller.entity?.kind == .role ? "AssumedRole" : "User"]
    case "aws:principalisawsservice", "aws:viaawsservice": return ["false"]
    case "aws:userid": return [caller.id]
    case "aws:username": return one(caller.entity.flatMap { $0.kind == .user ? $0.name : nil })
    case "aws:tagkeys":
      let names = tags(call).map(\.key)
      return names.isEmpty ? nil : names
    default: break
    }
    if let name = key.afterPrefix("aws:principaltag/") {
      return one(caller.entity?.tags.first { $0.key.asciiLowercased == name }?.value)
    }
    if let name = key.afterPrefix("aws:requesttag/") {
      return one(tags(call).first { $0.key.asciiLowercased == name }?.value)
    }
    // A service's own keys are mostly its parameters: `s3:prefix`, `sts:ExternalId`.
    let prefix = String(action.prefix { $0 != ":" }) + ":"
    guard let wanted = key.afterPrefix(prefix)?.filter({ $0 != "-" }) else { return nil }
    for (name, value) in call.input where name.asciiLowercased == wanted {
      switch value {
      case .string(let text): return [text]
      case .integer(let number): return [String(number)]
      case .bool(let flag): return [flag ? "true" : "false"]
      default: return nil
      }
    }
    return nil
  }

  /// The tags that a request sets.
  private static func tags(_ call: LocalCall) -> [(key: String, value: String)] {
    (call.list("Tags") ?? []).compactMap { tag in
      String(tag.Key).map { ($0, String(tag.Value) ?? "") }
    }
  }
}

extension String {
  fileprivate func afterPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.utf8.count)) : nil
  }
}
