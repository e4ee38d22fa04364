// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import ServiceModel
import WireFormats

extension ServiceClient {
  /// Makes a presigned URL: anyone with the URL can perform the operation without credentials until it
  /// expires.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - parameters: Its parameters.
  ///   - expiresIn: The number of seconds for which the URL is valid.
  ///   - httpMethod: Another method than the model's.
  /// - Throws: The errors of ``call(_:_:options:)`` before it sends.
  package func presignedURL(
    _ operation: OperationModel, _ parameters: Structure, expiresIn: Int = 3600,
    httpMethod: String? = nil, options: CallOptions = CallOptions()
  ) async throws -> String {
    let call = CallContext(
      client: self, operation: operation, parameters: parameters,
      purpose: .presign(expiresIn: expiresIn), options: options)
    do {
      let hooks = resolvedHooks(for: operation)
      try await makeUnsignedRequest(call, hooks)
      if let httpMethod { call.prepared.request.method = httpMethod }
      call.prepared.request.headers.remove("User-Agent")
      call.current.request = call.prepared.request
      try await sign(call, hooks)
      return call.current.request.url.description
    } catch {
      throw publicError(error, call)
    }
  }

  /// Presigns a request that a customization made, for another region, with the signature of a
  /// call.
  func presigned(
    _ request: WireRequest, region: String, like call: CallContext
  ) async throws -> String {
    let copy = CallContext(
      client: self, operation: call.operation, parameters: call.parameters,
      purpose: .presign(expiresIn: 3600), options: call.options)
    copy.signing.authType = call.signing.authType
    copy.signing.region = region
    copy.current.request = request
    try await sign(copy, ResolvedHooks.none)
    return copy.current.request.url.description
  }
}
