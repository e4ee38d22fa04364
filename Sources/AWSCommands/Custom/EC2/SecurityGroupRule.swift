// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// Options for the only rule that a command adds to a security group or takes from it.
enum SecurityGroupRule {
  static let change = OperationChange(
    options: { table, _ in
      table.release(
        "source-security-group-name", "source-security-group-owner-id", "ip-protocol", "from-port",
        "to-port", "cidr-ip", hides: true)
      table.add(
        CommandOption("protocol", summary: "tcp, udp, icmp, all, or a number."),
        CommandOption("port", summary: "A port, a range of them (22-25), or all."),
        CommandOption("cidr", summary: "A range of IPv4 addresses."),
        CommandOption("source-group", summary: "The ID or the name of a security group."),
        CommandOption("group-owner", summary: "The account of the other security group."))
    },
    parameters: { input, run in
      let used = parts.first { run.text($0) ?? "" != "" }
      if let used, let permissions = run.parsed.words("ip-permissions"), !permissions.isEmpty {
        throw CommandFailure(
          .parameters,
          "The --\(key(used)) option is not compatible with the --ip-permissions option ")
      }
      for part in parts {
        guard let text = run.text(part), !text.isEmpty else { continue }
        try add(part, text, to: &input[first: "IpPermissions"], run.flavour)
      }
    })

  private static let parts = ["protocol", "port", "cidr", "source-group", "group-owner"]

  /// An option as a name of Python.
  private static func key(_ option: String) -> String {
    String(option.map { $0 == "-" ? "_" : $0 })
  }

  private static func add(
    _ part: String, _ text: String, to rule: inout Structure, _ flavour: Flavour
  ) throws(CommandFailure) {
    switch part {
    case "protocol": rule["IpProtocol"] = .string(try protocolNumber(text, flavour))
    case "port": try addPorts(text, to: &rule)
    case "cidr": rule["IpRanges"] = [["CidrIp": .string(text)]]
    case "source-group":
      rule[first: "UserIdGroupPairs"][text.hasPrefix("sg-") ? "GroupId" : "GroupName"] =
        .string(text)
    default: rule[first: "UserIdGroupPairs"]["UserId"] = .string(text)
    }
  }

  private static func protocolNumber(
    _ text: String, _ flavour: Flavour
  ) throws(CommandFailure) -> String {
    let names = CommandFailure(
      .parameters,
      "protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.")
    guard let number = try? PythonNumber.integer(text) else {
      guard ["tcp", "udp", "icmp", "all"].contains(text) else { throw names }
      return text == "all" ? "-1" : text
    }
    guard (-1...255).contains(Int(number) ?? .max) else {
      guard flavour == .v2 else { throw names }
      throw CommandFailure(
        .parameters,
        "protocol numbers must be in the range 0-255 or -1 to specify all protocols")
    }
    return text
  }

  private static func addPorts(_ text: String, to rule: inout Structure) throws(CommandFailure) {
    var ends = [text, text]
    if text == "all" {
      ends = ["-1", "-1"]
    } else if text != "-1", text.utf8.contains(UInt8(ascii: "-")) {
      ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
    }
    guard let from = try? PythonNumber.integer(ends[0]), let to = try? PythonNumber.integer(ends[1])
    else {
      throw CommandFailure(
        .parameters, "port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)")
    }
    rule["FromPort"] = from
    rule["ToPort"] = to
  }
}
