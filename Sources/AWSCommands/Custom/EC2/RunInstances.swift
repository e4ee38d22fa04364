// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// `--count 3` or `--count 1:10` for the least and the greatest number of instances.
enum InstanceCount {
  static let change = OperationChange(
    options: { table, _ in
      table["min-count"] = nil
      table["max-count"] = nil
      table.add(CommandOption("count", summary: "How many instances to launch: 3, or 1:10."))
    },
    parameters: { input, run in
      guard let text = run.text("count") else { return }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let first = parts.first, let last = parts.last,
        let least = try? PythonNumber.integer(String(first)),
        let greatest = try? PythonNumber.integer(String(last))
      else {
        throw CommandFailure(
          .other, "count parameter should be of form min[:max] (e.g. 1 or 1:10)")
      }
      input["MinCount"] = least
      input["MaxCount"] = greatest
    },
    request: { input, _ in
      for name in ["MaxCount", "MinCount"] where input[name] == nil { input[name] = 1 }
    })
}

/// Options for the first network interface of instances.
enum PrimaryInterface {
  static let change = OperationChange(
    options: { table, _ in
      table.add(
        CommandOption(addresses, .custom, .any, summary: "More private addresses."),
        CommandOption(
          addressCount, check: .integer, summary: "How many more private addresses."),
        CommandOption(
          isPublic, .custom, .flag(true), summary: "Whether there is a public address."),
        CommandOption("no-" + isPublic, .custom, .flag(false)))
    },
    parameters: { input, run in
      if let words = run.words(addresses), !words.isEmpty {
        if input[first: interfaces]["PrivateIpAddresses"] == nil {
          set(
            "PrivateIpAddresses",
            .list(words.map { ["PrivateIpAddress": .string($0), "Primary": false] }), in: &input)
        }
      }
      if let text = run.text(addressCount) {
        let count = try PythonNumber.integer(text)
        if count != 0 { set("SecondaryPrivateIpAddressCount", count, in: &input) }
      }
      if run.has(isPublic) { set("AssociatePublicIpAddress", true, in: &input) }
      if run.has("no-" + isPublic) { set("AssociatePublicIpAddress", false, in: &input) }
      if run.has("network-interfaces"),
        [addresses, addressCount, isPublic].contains(where: run.has)
      {
        throw CommandFailure(
          .parameters,
          "Mixing the --network-interfaces option with the simple, scalar options is not "
            + "supported.")
      }
    },
    request: { input, _ in moveIntoInterface(&input) })

  private static let interfaces = "NetworkInterfaces"
  private static let addresses = "secondary-private-ip-addresses"
  private static let addressCount = "secondary-private-ip-address-count"
  private static let isPublic = "associate-public-ip-address"

  private static func set(_ name: String, _ value: Value, in input: inout Structure) {
    if input[interfaces] == nil { input[first: interfaces] = ["DeviceIndex": 0] }
    input[first: interfaces][name] = value
  }

  /// Moves parameters into the interface: the service takes them either there or outside.
  private static func moveIntoInterface(_ input: inout Structure) {
    let interface = input[first: interfaces]
    let own = ["PrivateIpAddresses", "SecondaryPrivateIpAddressCount", "AssociatePublicIpAddress"]
    guard own.contains(where: { interface[$0] != nil }) else { return }
    for (outside, inside) in moves {
      guard let value = input[outside] else { continue }
      input[first: interfaces][inside] = value
      input[outside] = nil
    }
    if let address = input["PrivateIpAddress"] {
      input[first: interfaces]["PrivateIpAddresses"] = [
        ["PrivateIpAddress": address, "Primary": true]
      ]
      input["PrivateIpAddress"] = nil
    }
  }

  private static let moves = [
    ("SubnetId", "SubnetId"), ("SecurityGroupIds", "Groups"),
    ("Ipv6AddressCount", "Ipv6AddressCount"), ("Ipv6Addresses", "Ipv6Addresses"),
    ("EnablePrimaryIpv6", "PrimaryIpv6"),
  ]
}
