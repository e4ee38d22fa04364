// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What can be set of a function: the parameters that making and changing it share.
enum FunctionSettings {
  /// The settings of a function of which nothing is said.
  static func defaults(_ name: String) -> Structure {
    [
      "Description": "", "Timeout": 3, "MemorySize": 128, "Architectures": ["x86_64"],
      "EphemeralStorage": ["Size": 512], "TracingConfig": ["Mode": "PassThrough"],
      "SnapStart": ["ApplyOn": "None", "OptimizationStatus": "Off"],
      "LoggingConfig": ["LogFormat": "Text", "LogGroup": .string("/aws/lambda/\(name)")],
    ]
  }

  private static let plain = [
    "Runtime", "Role", "Handler", "Description", "Timeout", "MemorySize", "KMSKeyArn",
    "TracingConfig", "FileSystemConfigs", "ImageConfig", "EphemeralStorage",
  ]

  /// Takes over the parameters of a request.
  static func apply(
    _ call: LocalCall, to settings: inout Structure, _ state: LocalLambdaService.State
  ) throws {
    for name in plain { if let value = call[name] { settings[name] = value } }
    if let environment = call.structure("Environment") {
      let variables = environment["Variables"] ?? .structure([:])
      try check(variables)
      settings["Environment"] = ["Variables": variables]
    }
    if let letters = call.structure("DeadLetterConfig") {
      settings["DeadLetterConfig"] =
        String(letters["TargetArn"])?.isEmpty == false ? .structure(letters) : nil
    }
    if let vpc = call.structure("VpcConfig") { settings["VpcConfig"] = network(vpc) }
    if let layers = call.list("Layers") {
      let found = try LayerOperations.find(layers.compactMap { String($0) }, state, call)
      settings["Layers"] = found.isEmpty ? nil : .list(found)
    }
    if let snap = call.structure("SnapStart") {
      settings["SnapStart"] = [
        "ApplyOn": snap["ApplyOn"] ?? "None", "OptimizationStatus": "Off",
      ]
    }
    if let logging = call.structure("LoggingConfig"),
      case .structure(var current)? = settings["LoggingConfig"]
    {
      for (name, value) in logging { current[name] = value }
      if current["LogFormat"] == "JSON" {
        current["ApplicationLogLevel"] = current["ApplicationLogLevel"] ?? "INFO"
        current["SystemLogLevel"] = current["SystemLogLevel"] ?? "INFO"
      } else {
        current["ApplicationLogLevel"] = nil
        current["SystemLogLevel"] = nil
      }
      settings["LoggingConfig"] = .structure(current)
    }
  }

  private static func check(_ variables: Value) throws {
    guard case .structure(let members) = variables else { return }
    let node = JSONNode.object(
      JSONObject(members.map { ($0.name, .string(String($0.value) ?? "")) }))
    let text = node.jsonText()
    guard text.utf8.count <= 4_096 else {
      throw LambdaFault.parameter(
        "Lambda was unable to configure your environment variables because the environment "
          + "variables you have provided exceeded the 4KB limit. String measured: \(text)")
    }
  }

  private static func network(_ vpc: Structure) -> Value {
    let isThere = !(vpc["SubnetIds"].map { $0 == .list([]) } ?? true)
    return [
      "SubnetIds": vpc["SubnetIds"] ?? .list([]),
      "SecurityGroupIds": vpc["SecurityGroupIds"] ?? .list([]),
      // There is no EC2 that could say which one it is.
      "VpcId": isThere ? "vpc-00000000000000000" : "",
      "Ipv6AllowedForDualStack": vpc["Ipv6AllowedForDualStack"] ?? false,
    ]
  }

  /// Checks the form of a role's ARN.
  static func checkRole(_ call: LocalCall) throws {
    guard let role = call.string("Role") else { return }
    let arn = ARN(role)
    guard let arn, arn.service == "iam", arn.resource.hasPrefix("role"), arn.resource.count > 4,
      arn.account.utf8.count == 12
    else {
      throw LambdaFault.pattern(
        role, "role", #"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"#)
    }
    guard arn.account == call.place.account else {
      throw ServiceFault(
        "AccessDeniedException", "Cross-account pass role is not allowed.", status: 403)
    }
  }
}
