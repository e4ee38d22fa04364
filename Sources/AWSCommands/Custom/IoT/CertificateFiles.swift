// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// Commands of `iot` that write certificates and keys to files, too.
struct CertificateFiles: Sendable {
  /// An option, and the path in the answer to what it writes.
  private let parts: [(option: String, path: [String])]

  static func changes(of command: String) -> [OperationChange] {
    let certificate = (option: "certificate-pem-outfile", path: ["certificatePem"])
    return switch command {
    case "create-keys-and-certificate":
      [
        CertificateFiles(parts: [
          certificate, ("public-key-outfile", ["keyPair", "PublicKey"]),
          ("private-key-outfile", ["keyPair", "PrivateKey"]),
        ]).change
      ]
    case "create-certificate-from-csr": [CertificateFiles(parts: [certificate]).change]
    default: []
    }
  }

  private var change: OperationChange {
    OperationChange(
      options: { table, _ in
        for part in parts { table.add(CommandOption(part.option)) }
      },
      parameters: { _, run in
        for part in parts { _ = try Self.file(part.option, run) }
      },
      answer: { answer, run in
        for part in parts {
          guard let file = try Self.file(part.option, run) else { continue }
          let text = String(part.path.reduce(answer) { $0[$1] }) ?? ""
          try await file.write(Array(text.utf8))
        }
        return answer
      })
  }

  private static func file(
    _ option: String, _ run: OperationRun
  ) throws(CommandFailure) -> SecretFile? {
    guard let path = run.text(option) else { return nil }
    return try SecretFile(path, run.invocation.context)
  }
}
