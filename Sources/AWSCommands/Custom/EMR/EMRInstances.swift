// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The instances of a cluster, in groups or fleets.
enum EMRInstances {
  /// The groups of `--instance-groups`.
  static func groups(_ groups: [Value]) -> [Value] {
    groups.map { group in
      var result = Structure()
      result["Name"] = group["Name"] == nil ? group["InstanceGroupType"] : group["Name"]
      result["InstanceType"] = group["InstanceType"]
      result["InstanceCount"] = group["InstanceCount"]
      result["InstanceRole"] = .string((String(group["InstanceGroupType"]) ?? "").uppercased())
      result["Market"] = group["BidPrice"] == nil ? "ON_DEMAND" : "SPOT"
      if group["BidPrice"] != nil, group["BidPrice"] != "OnDemandPrice" {
        result["BidPrice"] = group["BidPrice"]
      }
      copy(
        ["EbsConfiguration", "AutoScalingPolicy", "Configurations", "CustomAmiId"], of: group,
        to: &result)
      return .structure(result)
    }
  }

  /// A group of one primary instance, and one of core instances for the others.
  static func groups(of type: String, count: Value?) -> [Value] {
    func group(_ role: Value, _ count: Value) -> Value {
      [
        "InstanceType": .string(type), "InstanceCount": count, "InstanceRole": role, "Name": role,
        "Market": "ON_DEMAND",
      ]
    }
    let primary = group("MASTER", 1)
    guard let count = Int64(count), count > 1 else { return [primary] }
    return [primary, group("CORE", .integer(count - 1))]
  }

  /// The fleets of `--instance-fleets`.
  static func fleets(_ fleets: [Value]) -> [Value] {
    fleets.map { fleet in
      var result = Structure()
      result["Name"] = fleet["Name"] == nil ? fleet["InstanceFleetType"] : fleet["Name"]
      copy(
        [
          "InstanceFleetType", "TargetOnDemandCapacity", "TargetSpotCapacity",
          "InstanceTypeConfigs",
        ],
        of: fleet, to: &result)
      for (name, members) in [
        ("LaunchSpecifications", ["SpotSpecification", "OnDemandSpecification"]),
        ("ResizeSpecifications", ["SpotResizeSpecification", "OnDemandResizeSpecification"]),
      ] where fleet[name] != nil {
        var specification = Structure()
        copy(members, of: fleet[name], to: &specification)
        result[name] = .structure(specification)
      }
      copy(["Context"], of: fleet, to: &result)
      return .structure(result)
    }
  }

  private static func copy(_ names: [String], of value: Value, to result: inout Structure) {
    for name in names where value[name] != nil { result[name] = value[name] }
  }
}
