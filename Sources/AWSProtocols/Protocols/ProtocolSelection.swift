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
