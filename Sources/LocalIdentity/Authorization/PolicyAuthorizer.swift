// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import LocalPolicies
import Synchronization
package import WireFormats

/// Decides by policies whether callers may do what they ask for, and notes what they did.
///
/// An account's root user may do everything that no resource's policy denies; services decide about
/// callers without a signature.
///
/// Source: IAM's user guide, "Policy evaluation logic".
package final class PolicyAuthorizer: CallAuthorizer {
  private let refuses: Bool
  private let needs = Mutex<Set<ActionNeed>>([])

  /// - Parameter refuses: Whether calls that no policy allows are refused, or only noted.
  package init(refuses: Bool) { self.refuses = refuses }

  package func authorize(
    _ service: String, _ operation: String, _ call: LocalCall, policy: (ARN) -> String?
  ) throws(ServiceFault) {
    let found = ActionNeed.of(service, operation, call).map { Self.exact($0, call) }
    if refuses {
      for need in found {
        guard let refusal = Self.refusal(of: need, call, policy) else { continue }
        throw Self.fault(refusal, service)
      }
    }
    needs.withLock { $0.formUnion(found) }
  }

  /// The smallest policy that allows what was done so far.
  package func recordedPolicy() -> String {
    var actions: [[String]: [String]] = [:]
    let needs = needs.withLock { $0 }
    for (action, needs) in Dictionary(grouping: needs, by: \.action) {
      actions[Set(needs.map(\.resource)).sorted(), default: []].append(action)
    }
    let statements = actions.map { resources, actions in (actions.sorted(), resources) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .map { actions, resources -> JSONNode in
        .object([
          "Effect": "Allow", "Action": .array(actions.map { .string($0) }),
          "Resource": .array(resources.map { .string($0) }),
        ])
      }
    return JSONNode.object(["Version": "2012-10-17", "Statement": .array(statements)]).jsonText()
  }

  /// Forgets what was done.
  package func forget() { needs.withLock { $0 = [] } }

  /// A need with the path of a user, role or group in its ARN.
  private static func exact(_ need: ActionNeed, _ call: LocalCall) -> ActionNeed {
    guard need.action.hasPrefix("iam:"), need.action != "iam:PassRole",
      let state = call.turn.state(of: LocalIAMService.self, in: call.place)
    else { return need }
    for kind in Entity.Kind.allCases {
      let name = call.string(kind.rawValue + "Name")
      if let entity = name.flatMap({ state[kind][$0] }) {
        return ActionNeed(action: need.action, resource: entity.arn(call.place))
      }
    }
    // Users may leave out their own name.
    if need.resource == "*", need.action.contains("AccessKey") || need.action == "iam:GetUser",
      case .identity(let arn, _, _) = call.principal
    {
      return ActionNeed(action: need.action, resource: arn)
    }
    return need
  }

  // MARK: - Decisions

  private static func refusal(
    of need: ActionNeed, _ call: LocalCall, _ policy: (ARN) -> String?
  ) -> Refusal? {
    if case .anonymous = call.principal { return nil }
    if case .service = call.principal { return nil }
    let caller = CallerPolicies(call)
    let request = PolicyDocument.Request(
      action: need.action, resource: need.resource, principal: call.principal
    ) { ConditionValues.of($0, need.action, caller, call) }
    let target = ARN(need.resource)
    let text = target.flatMap { arn in
      need.action == "sts:AssumeRole" ? trust(of: arn, call) : policy(arn)
    }
    let resource = text.flatMap { PolicyDocument($0) }
    let byResource = resource?.decision(on: request, ofResource: true)
    func refusal(_ reason: Refusal.Reason, _ source: String? = nil) -> Refusal {
      Refusal(need: need, caller: caller.arn, reason: reason, source: source)
    }
    for (kind, policies) in caller.all {
      for policy in policies {
        let (verdict, statements) = policy.document.decision(on: request, ofResource: false)
        guard verdict == .deny else { continue }
        let label = statements.first.flatMap { policy.document.statements[$0]["Sid"]?.string }
        return refusal(.denied(kind), label.map { "\(policy.id) \($0)" } ?? policy.id)
      }
    }
    if let byResource, let resource, byResource.verdict == .deny {
      let label = byResource.statements.first.flatMap { resource.statements[$0]["Sid"]?.string }
      return refusal(.denied("resource-based policy"), label)
    }
    guard !caller.isRoot else { return nil }
    func allows(_ policies: [NamedPolicy]) -> Bool {
      policies.contains { $0.document.decision(on: request, ofResource: false).verdict == .allow }
    }
    let isForeign = target.map { !$0.account.isEmpty && $0.account != call.place.account } ?? false
    // A key's or a role's own policy must allow; one that names the account leaves the rest to IAM.
    let mustAllow =
      isForeign || need.action == "sts:AssumeRole"
      || need.action.hasPrefix("kms:") && resource != nil
    if mustAllow, byResource?.verdict != .allow {
      return refusal(.unallowed("resource-based policy"))
    }
    let isNamed =
      !isForeign && byResource?.verdict == .allow
      && byResource?.statements.contains { index in
        resource.map { !namesAccountOnly($0.statements[index], call.place.account) } ?? false
      } ?? false
    if isNamed { return nil }
    guard allows(caller.identity) else { return refusal(.unallowed("identity-based policy")) }
    if let boundary = caller.boundary, !allows(boundary) {
      return refusal(.unallowed("permissions boundary"))
    }
    if let session = caller.session, !allows(session) {
      return refusal(.unallowed("session policy"))
    }
    return nil
  }

  private static func trust(of role: ARN, _ call: LocalCall) -> String? {
    let place = Place(account: role.account, region: call.place.region)
    let name = role.resource.split(separator: "/").last.map { String($0) } ?? ""
    return call.turn.state(of: LocalIAMService.self, in: place)?.roles[name]?.trust
  }

  private static func namesAccountOnly(_ statement: JSONNode, _ account: String) -> Bool {
    let names =
      statement["Principal"]?.object.map { $0.members.flatMap { PolicyDocument.texts($0.value) } }
      ?? PolicyDocument.texts(statement["Principal"])
    return names.allSatisfy { $0 == account || $0.hasSuffix("::\(account):root") }
  }

  /// The error in the service's own words.
  private static func fault(_ refusal: Refusal, _ service: String) -> ServiceFault {
    let headers = refusal.source.map { [("x-boto3-local-denied-by", $0)] } ?? []
    return switch service {
    case "s3", "iam", "sts", "sqs", "cloudwatch":
      ServiceFault("AccessDenied", refusal.message, status: 403, headers: headers)
    case "sns":
      ServiceFault("AuthorizationError", refusal.message, status: 403, headers: headers)
    case "lambda", "scheduler":
      ServiceFault("AccessDeniedException", refusal.message, status: 403, headers: headers)
    default: ServiceFault("AccessDeniedException", refusal.message, status: 400, headers: headers)
    }
  }
}

/// Why a call is refused.
struct Refusal {
  enum Reason {
    /// By a statement of a kind of policy.
    case denied(String)
    /// Since no policy of a kind allows it.
    case unallowed(String)
  }

  let need: ActionNeed
  let caller: String
  let reason: Reason
  /// The policy and statement that deny.
  let source: String?

  /// AWS's message.
  var message: String {
    let because =
      switch reason {
      case .denied(let kind):
        "with an explicit deny in \(kind.hasPrefix("identity") ? "an" : "a") \(kind)"
      case .unallowed(let kind): "because no \(kind) allows the \(need.action) action"
      }
    return
      "User: \(caller) is not authorized to perform: \(need.action) on resource: \(need.resource) \(because)"
  }
}
