// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Keys of several regions: the same ID and material in each.
enum KeyReplicaOperations {
  typealias State = LocalKMSService.State

  static func replicate(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let region = call.string("ReplicaRegion") ?? ""
    let tags = try KeyPolicyOperations.newTags(call)
    var key = try state.key(call, takesAliases: false)
    guard key.isMultiRegion, key.primaryRegion == call.place.region else {
      throw KMSFault.unsupported("\(key.arn) is not a multi-region primary key.")
    }
    try key.check(for: "ReplicateKey")
    guard region != call.place.region, !key.replicaRegions.contains(region) else {
      throw ServiceFault(
        "AlreadyExistsException",
        "Unable to replicate key as it already exists in region \(region).")
    }
    key.replicaRegions.append(region)
    var replica = KMSKey(
      id: key.id, arn: key.arn(in: region), spec: key.spec, usage: key.usage, origin: key.origin,
      created: call.now, isMultiRegion: true,
      policy: call.string("Policy") ?? KeyPolicyOperations.usual(call))
    replica.description = call.string("Description") ?? ""
    replica.tags = tags
    replica.materials = key.materials
    replica.primaryRegion = key.primaryRegion
    state.keys[key.id] = key
    inRegion(region, call) { $0.keys[replica.id] = replica }
    share(key, call)
    replica.replicaRegions = key.replicaRegions
    // The answer is about a key that is being made; it is there when the next request comes.
    replica.status = .creating
    replica.materials = []
    var output: Structure = [
      "ReplicaKeyMetadata": replica.metadata(account: call.place.account),
      "ReplicaPolicy": .string(replica.policy),
    ]
    if !tags.isEmpty {
      output["ReplicaTags"] = .list(
        tags.map { ["TagKey": .string($0.key), "TagValue": .string($0.value)] })
    }
    return output
  }

  static func updatePrimary(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let region = call.string("PrimaryRegion") ?? ""
    var key = try state.key(call, takesAliases: false)
    guard key.isMultiRegion, key.primaryRegion == call.place.region else {
      throw KMSFault.unsupported("\(key.arn) is not a multi-region primary key.")
    }
    guard key.replicaRegions.contains(region) else {
      throw KMSFault.notFound("Key '\(key.arn(in: region))' does not exist")
    }
    let all = [call.place.region] + key.replicaRegions
    key.replicaRegions = all.filter { $0 != region }
    key.primaryRegion = region
    state.keys[key.id] = key
    share(key, call)
    return [:]
  }

  /// Tells the other regions where the primary and the replicas are.
  private static func share(_ key: KMSKey, _ call: LocalCall) {
    let regions = [key.primaryRegion ?? call.place.region] + key.replicaRegions
    for region in regions where region != call.place.region {
      inRegion(region, call) { state in
        state.keys.update(key.id) { other in
          other.primaryRegion = key.primaryRegion
          other.replicaRegions = key.replicaRegions
        }
      }
    }
  }

  private static func inRegion(
    _ region: String, _ call: LocalCall, _ body: (inout State) -> Void
  ) {
    call.turn.change(
      LocalKMSService.self, in: Place(account: call.place.account, region: region), body)
  }
}
