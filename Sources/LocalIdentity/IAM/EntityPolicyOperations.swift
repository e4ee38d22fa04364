// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Policies of users, roles and groups: in them, and attached to them.
enum EntityPolicyOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = Entity.Kind.allCases.flatMap { kind in
    inline(kind) + attached(kind)
  }

  private static func inline(_ kind: Entity.Kind) -> [LocalOperation<State>] {
    let name = kind.rawValue
    @Sendable func missing(_ policy: String) -> ServiceFault {
      IAMFault.noSuchEntity("The \(kind.word) policy with name \(policy) cannot be found.")
    }
    return [
      LocalOperation("Put\(name)Policy") { state, call in
        let document = try IAMDocument.checked(call.string("PolicyDocument") ?? "")
        return try state.change(kind, call) { entity in
          entity.inline[call.string("PolicyName") ?? ""] = document
          return [:]
        }
      },
      LocalOperation("Get\(name)Policy") { state, call in
        let (entity, policy) = (try state.entity(kind, call), call.string("PolicyName") ?? "")
        guard let document = entity.inline[policy] else { throw missing(policy) }
        return [
          "\(name)Name": .string(entity.name), "PolicyName": .string(policy),
          "PolicyDocument": .string(IAMDocument.encoded(document)),
        ]
      },
      LocalOperation("Delete\(name)Policy") { state, call in
        let policy = call.string("PolicyName") ?? ""
        return try state.change(kind, call) { entity in
          guard entity.inline[policy] != nil else { throw missing(policy) }
          entity.inline[policy] = nil
          return [:]
        }
      },
      LocalOperation("List\(name)Policies") { state, call in
        let names = Array(try state.entity(kind, call).inline.keys)
        return try IAMPage.output("PolicyNames", names, call) { .string($0) }
      },
    ]
  }

  private static func attached(_ kind: Entity.Kind) -> [LocalOperation<State>] {
    let name = kind.rawValue
    return [
      LocalOperation("Attach\(name)Policy") { state, call in
        let arn = try arn(call)
        guard state.policy(arn, call.place) != nil else {
          throw IAMFault.noSuchEntity("Policy \(arn) does not exist or is not attachable.")
        }
        return try state.change(kind, call) { entity in
          guard !entity.attached.contains(arn) else { return [:] }
          guard entity.attached.count < 10 else {
            throw IAMFault.limit("Cannot exceed quota for PoliciesPer\(name): 10")
          }
          entity.attached.append(arn)
          return [:]
        }
      },
      LocalOperation("Detach\(name)Policy") { state, call in
        let arn = try arn(call)
        return try state.change(kind, call) { entity in
          guard let index = entity.attached.firstIndex(of: arn) else {
            throw IAMFault.noSuchEntity("Policy \(arn) was not found.")
          }
          entity.attached.remove(at: index)
          return [:]
        }
      },
      LocalOperation("ListAttached\(name)Policies") { state, call in
        let prefix = call.string("PathPrefix") ?? "/"
        let policies = try state.entity(kind, call).attached
          .compactMap { state.policy($0, call.place) }
          .filter { $0.path.hasBytePrefix(prefix) }
        return try IAMPage.output("AttachedPolicies", policies, call, Self.reference)
      },
    ]
  }

  /// A policy by its name and ARN.
  static func reference(_ policy: ManagedPolicy) -> Value {
    ["PolicyName": .string(policy.name), "PolicyArn": .string(policy.arn)]
  }

  private static func arn(_ call: LocalCall) throws -> String {
    let text = call.string("PolicyArn") ?? ""
    guard let arn = ARN(text), arn.service == "iam", arn.resource.hasBytePrefix("policy/") else {
      throw IAMFault.invalid("Invalid ARN:  Could not be parsed!")
    }
    return text
  }
}
