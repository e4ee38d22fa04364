// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import CommandSupport
import WireFormats

extension Invocation {
  /// Whether blobs as text are Base64 (`cli_binary_format`).
  ///
  /// - Throws: ``CommandFailure`` for a setting that means nothing.
  var readsBase64: Bool {
    get throws {
      guard flavour == .v2 else { return false }
      // A profile that doesn't exist is another error, with a command that needs it.
      let name = globals.binaryFormat ?? (try? setting("cli_binary_format")) ?? "base64"
      switch name {
      case "base64": return true
      case "raw-in-base64-out": return false
      default: throw CommandFailure(.other, PythonText.quoted(name))
      }
    }
  }
}

extension ParameterFiles {
  /// The files, and in version 1 the URLs, that the values of a run of the program may name.
  init(_ invocation: Invocation) throws {
    var fetch: Fetch?
    if invocation.flavour == .v1,
      (try? invocation.setting("cli_follow_urlparam")) ?? "true" == "true"
    {
      // As in the AWS CLI, without proxies.
      fetch = { url throws(FetchFailure) in try await Self.text(of: url, NIOTransport()) }
    }
    self.init(
      environment: invocation.context.environment, flavour: invocation.flavour, fetch: fetch)
  }

  /// The maximum number of bytes of a response.
  private static let sizeLimit = 64 << 20

  private static func text(
    of url: String, _ transport: NIOTransport
  ) async throws(FetchFailure) -> String {
    let bytes: [UInt8]
    do {
      let request = WireRequest(method: "GET", url: try RequestURL(url), headers: [:])
      let response = try await transport.send(request, options: TransportOptions())
      guard response.status == 200 else {
        throw FetchFailure("received non 200 status code of \(response.status)")
      }
      bytes = try await response.body.collect(upTo: sizeLimit)
    } catch let error as FetchFailure {
      throw error
    } catch {
      throw FetchFailure("\(error)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
