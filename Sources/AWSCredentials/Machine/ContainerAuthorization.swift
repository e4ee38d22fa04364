// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Files
import AWSErrors

/// A container's authorization for the endpoint of its credentials.
enum ContainerAuthorization {
  private static let fileVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
  private static let variable = "AWS_CONTAINER_AUTHORIZATION_TOKEN"

  /// The value of the header `Authorization`; `nil` if none is required. A file is read each time,
  /// because its token changes.
  ///
  /// - Throws: `credentialRetrievalError` if the file can't be read; `valueError` for a token that
  ///   would end the header.
  static func header(_ environment: Environment) async throws -> String? {
    let token: String
    if let path = environment[fileVariable], !path.isEmpty {
      token = try await content(of: path)
    } else if let text = environment[variable] {
      token = text
    } else {
      return nil
    }
    guard !token.utf8.contains(where: { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") })
    else { throw BotoCoreError(.valueError, "Auth token value is not a legal header value") }
    return token
  }

  private static func content(of path: String) async throws -> String {
    func error(_ reason: String, _ cause: FileError? = nil) -> BotoCoreError {
      .credentialRetrieval(ContainerCredentials.name, "\(fileVariable): \(reason)", cause)
    }
    do {
      guard let bytes = try await SmallFile.read(path) else {
        throw error("\(path) does not exist")
      }
      guard !bytes.isEmpty else { throw error("\(path) is empty") }
      return String(decoding: bytes, as: UTF8.self)
    } catch let failure as FileError {
      throw error("\(failure)", failure)
    }
  }
}
