// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import Crypto
import CryptoExtras
import Files
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Decrypts the password of a Windows instance with the private key that it was launched with.
enum PasswordData {
  static let change = OperationChange(
    options: { table, _ in
      table.add(
        CommandOption(option, summary: "The file of the key the instance was launched with."))
    },
    parameters: { _, run in
      guard let path = path(run) else { return }
      guard FileStatus(of: path)?.kind == .regular else {
        throw CommandFailure(
          .other,
          "priv-launch-key should be a path to the local SSH private key file used to launch the "
            + "instance.")
      }
    },
    answer: { answer, run in
      guard let path = path(run), let encrypted = String(answer["PasswordData"]),
        !encrypted.isEmpty
      else { return answer }
      var answer = answer
      answer["PasswordData"] = .string(try password(encrypted, keyFile: path))
      return answer
    })

  private static let option = "priv-launch-key"

  private static func path(_ run: OperationRun) -> String? {
    guard let text = run.text(option), !text.isEmpty else { return nil }
    return run.invocation.context.environment.expand(text)
  }

  private static func password(
    _ encrypted: String, keyFile: String
  ) throws(CommandFailure) -> String {
    guard let bytes = try? SmallFile.contentBlocking(keyFile),
      let key = try? _RSA.Encryption.PrivateKey(
        unsafePEMRepresentation: String(decoding: bytes, as: UTF8.self)),
      let message = try? Base64.decode(encrypted),
      // EC2 uses PKCS #1 v1.5. The result stays on this machine, so the padding is no oracle.
      let plain = try? key.decrypt(message, padding: ._WEAK_AND_INSECURE_PKCS_V1_5),
      let password = String(validating: plain, as: UTF8.self)
    else {
      throw CommandFailure(
        .other, "Unable to decrypt password data using provided private key file.")
    }
    return password
  }
}
