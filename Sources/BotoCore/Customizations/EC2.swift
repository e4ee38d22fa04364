// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// User data and console output are sent as Base64.
enum EC2 {
  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, services: ["ec2"], operations: ["RunInstances"],
      named: "base64_encode_user_data"
    ) {
      encodeUserData($0)
    },
    Hook(
      .beforeParameterBuild, services: ["auto-scaling"],
      operations: ["CreateLaunchConfiguration"], named: "base64_encode_user_data"
    ) { encodeUserData($0) },
    Hook(
      .afterCall, services: ["ec2"], operations: ["GetConsoleOutput"],
      named: "decode_console_output"
    ) { call in
      guard let text = String(call.output["Output"]), let bytes = try? Base64.decode(text) else {
        return
      }
      call.output["Output"] = .string(String(decoding: bytes, as: UTF8.self))
    },
  ]

  private static func encodeUserData(_ call: CallContext) {
    switch call.parameters["UserData"] {
    case .string(let text)?:
      call.parameters["UserData"] = .string(Base64.encode(Array(text.utf8)))
    case .blob(let bytes)?: call.parameters["UserData"] = .string(Base64.encode(bytes))
    default: return
    }
  }
}
