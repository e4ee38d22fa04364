// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// Roles, also those of AWS's services.
enum RoleOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateRole") { state, call in
      var role = try Entity(.role, call)
      role.trust = try IAMDocument.checked(
        call.string("AssumeRolePolicyDocument") ?? "", for: .trust)
      role.description = call.string("Description")
      role.longestSession = try session(call) ?? 3_600
      role.boundary = try call.string("PermissionsBoundary").map {
        try EntityOperations.checkedBoundary($0, state, call)
      }
      try state.add(role)
      return ["Role": .structure(role.output(call.place, withDetails: false).withTags(role))]
    },
    LocalOperation("GetRole") { state, call in
      ["Role": .structure(try state.entity(.role, call).output(call.place))]
    },
    LocalOperation("DeleteRole") { state, call in
      let role = try state.entity(.role, call)
      guard !role.path.hasPrefix("/aws-service-role/") else {
        throw ServiceFault(
          "UnmodifiableEntity",
          "Cannot perform the operation on the protected role '\(role.name)' - this role is only modifiable by AWS",
          status: 400)
      }
      guard !state.profiles.values.contains(where: { $0.role == role.name }) else {
        throw IAMFault.conflict(
          "Cannot delete entity, must remove roles from instance profile first.")
      }
      try state.checkIsBare(role)
      state.roles[role.name] = nil
      return [:]
    },
    LocalOperation("UpdateRole") { state, call in
      let session = try session(call)
      return try state.change(.role, call) { role in
        if let text = call.string("Description") { role.description = text }
        role.longestSession = session ?? role.longestSession
        return [:]
      }
    },
    LocalOperation("UpdateRoleDescription") { state, call in
      try state.change(.role, call) { role in
        role.description = call.string("Description")
        return ["Role": .structure(role.output(call.place))]
      }
    },
    LocalOperation("UpdateAssumeRolePolicy") { state, call in
      let trust = try IAMDocument.checked(
        call.string("PolicyDocument") ?? "", for: .trust)
      return try state.change(.role, call) { role in
        role.trust = trust
        return [:]
      }
    },
    LocalOperation("CreateServiceLinkedRole") { state, call in
      let service = call.string("AWSServiceName") ?? ""
      let suffix = call.string("CustomSuffix").map { "_" + $0 } ?? ""
      let first = service.split(separator: ".").first.map(String.init) ?? service
      let word = serviceNames[service] ?? first.prefix(1).uppercased() + first.dropFirst()
      let name = "AWSServiceRoleFor\(word)\(suffix)"
      guard state.roles[name] == nil else {
        throw IAMFault.input(
          "Service role name \(name) has been taken in this account, please try a different suffix."
        )
      }
      let statement: JSONObject = [
        "Effect": "Allow", "Principal": .object(["Service": .string(service)]),
        "Action": .array([.string("sts:AssumeRole")]),
      ]
      var role = try Entity(.role, call)
      role.name = name
      role.path = "/aws-service-role/\(service)/"
      role.description = call.string("Description")
      role.trust =
        JSONNode.object(["Version": "2012-10-17", "Statement": .array([.object(statement)])])
        .jsonText()
      state.roles[name] = role
      return ["Role": .structure(role.output(call.place, withDetails: false))]
    },
    LocalOperation("DeleteServiceLinkedRole") { state, call in
      let role = try state.entity(.role, call)
      guard role.path.hasPrefix("/aws-service-role/") else {
        throw IAMFault.input("\(role.name) is not a service-linked role.")
      }
      state.roles[role.name] = nil
      let task = "task\(role.path)\(role.name)/\(call.turn.uuid())"
      state.deletions.insert(task)
      return ["DeletionTaskId": .string(task)]
    },
    LocalOperation("GetServiceLinkedRoleDeletionStatus") { state, call in
      let task = call.string("DeletionTaskId") ?? ""
      guard state.deletions.contains(task) else {
        throw IAMFault.noSuchEntity("Deletion task \(task) cannot be found.")
      }
      return ["Status": "SUCCEEDED"]
    },
  ]

  /// How services write themselves in the names of their roles, where that isn't their first word.
  private static let serviceNames = [
    "autoscaling.amazonaws.com": "AutoScaling", "batch.amazonaws.com": "Batch",
    "cloudtrail.amazonaws.com": "CloudTrail", "config.amazonaws.com": "Config",
    "ecs.amazonaws.com": "ECS", "eks.amazonaws.com": "AmazonEKS",
    "eks-nodegroup.amazonaws.com": "AmazonEKSNodegroup",
    "elasticache.amazonaws.com": "ElastiCache",
    "elasticbeanstalk.amazonaws.com": "ElasticBeanstalk",
    "elasticloadbalancing.amazonaws.com": "ElasticLoadBalancing",
    "es.amazonaws.com": "AmazonElasticsearchService", "kafka.amazonaws.com": "Kafka",
    "lex.amazonaws.com": "LexBots", "opensearchservice.amazonaws.com": "AmazonOpenSearchService",
    "organizations.amazonaws.com": "Organizations", "rds.amazonaws.com": "RDS",
    "redshift.amazonaws.com": "Redshift", "spot.amazonaws.com": "EC2Spot",
    "ssm.amazonaws.com": "AmazonSSM", "sso.amazonaws.com": "SSO",
    "support.amazonaws.com": "Support", "trustedadvisor.amazonaws.com": "TrustedAdvisor",
  ]

  private static func session(_ call: LocalCall) throws -> Int64? {
    guard let seconds = call.integer("MaxSessionDuration") else { return nil }
    guard 3_600...43_200 ~= seconds else {
      throw IAMFault.invalid(
        "1 validation error detected: Value '\(seconds)' at 'maxSessionDuration' failed to satisfy constraint: Member must have value "
          + (seconds < 3_600 ? "greater than or equal to 3600" : "less than or equal to 43200"))
    }
    return seconds
  }
}

extension Structure {
  /// With the tags of an entity.
  fileprivate func withTags(_ entity: Entity) -> Structure {
    var output = self
    if !entity.tags.isEmpty { output["Tags"] = IAMTags.value(of: entity.tags) }
    if let boundary = entity.boundary {
      output["PermissionsBoundary"] = [
        "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": .string(boundary),
      ]
    }
    return output
  }
}
