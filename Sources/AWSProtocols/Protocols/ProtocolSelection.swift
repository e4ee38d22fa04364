public import ServiceModel

/// The protocol that a service is spoken to in; see ``ProtocolName/init(for:)``.
///
/// - Parameter precision: How exactly timestamps are written in requests.
/// - Throws: ``UnsupportedServiceProtocolsError`` when the service has no known protocol.
public func makeProtocol(
  for service: ServiceModel, precision: TimestampPrecision = .default
) throws -> any AWSProtocol {
  switch try ProtocolName(for: service) {
  case .json: AWSJSON(precision: precision)
  case .restJSON: RestJSON(precision: precision)
  case .restXML: RestXML(precision: precision)
  case .rpcV2CBOR: RPCv2CBOR()
  case .query: AWSQuery(precision: precision)
  case .ec2: EC2Query(precision: precision)
  }
}
