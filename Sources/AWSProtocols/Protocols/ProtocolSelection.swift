// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// The protocol that a service is spoken to in; see ``ProtocolName/init(for:)``.
///
/// - Throws: ``UnsupportedServiceProtocolsError`` when the service has no known protocol.
package func makeProtocol(for service: ServiceModel) throws -> any AWSProtocol {
  switch try ProtocolName(for: service) {
  case .json: AWSJSON()
  case .restJSON: RestJSON()
  case .restXML: RestXML()
  case .rpcV2CBOR: RPCv2CBOR()
  case .query: AWSQuery()
  case .ec2: EC2Query()
  }
}
