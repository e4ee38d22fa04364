// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats

/// `iam create-virtual-mfa-device` writes the device's seed to a file, and doesn't show it.
enum VirtualMFADevice {
  static let change = OperationChange(
    options: { table, _ in
      table.add(
        CommandOption("outfile", isRequired: true, summary: "The file for the seed."),
        CommandOption(
          "bootstrap-method", check: .choices(methods), isRequired: true,
          summary: "The form of the seed."))
    },
    parameters: { _, run in _ = try file(run) },
    answer: { answer, run in
      guard let method = run.text("bootstrap-method"),
        let seed = String(answer["VirtualMFADevice"][method])
      else { return answer }
      guard let bytes = try? Base64.decode(seed) else {
        throw CommandFailure(.other, "The service's \(method) isn't Base64")
      }
      try await file(run)?.write(bytes)
      var device = Structure(answer["VirtualMFADevice"]) ?? Structure()
      for method in methods { device[method] = nil }
      var answer = answer
      answer["VirtualMFADevice"] = .structure(device)
      return answer
    })

  private static let methods = ["QRCodePNG", "Base32StringSeed"]

  private static func file(_ run: OperationRun) throws(CommandFailure) -> SecretFile? {
    guard let path = run.text("outfile") else { return nil }
    return try SecretFile(path, run.invocation.context)
  }
}
