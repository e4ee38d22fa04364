// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// References to other resources.
extension Resource {
  /// Of `ec2.VpcPeeringConnection`.
  public var accepterVpc: Resource? { get async throws { try await reference("accepter_vpc") } }
  /// Of `ec2.NetworkInterfaceAssociation`.
  public var address: Resource? { get async throws { try await reference("address") } }
  /// Of `ec2.NetworkInterface`, `ec2.VpcAddress`.
  public var association: Resource? { get async throws { try await reference("association") } }
  /// Of `ec2.Instance`.
  public var classicAddress: Resource? {
    get async throws { try await reference("classic_address") }
  }
  /// Of `iam.Policy`.
  public var defaultVersion: Resource? {
    get async throws { try await reference("default_version") }
  }
  /// Of `ec2.Vpc`.
  public var dhcpOptions: Resource? { get async throws { try await reference("dhcp_options") } }
  /// Of `ec2.Instance`.
  public var image: Resource? { get async throws { try await reference("image") } }
  /// Of `ec2.Instance`.
  public var keyPair: Resource? { get async throws { try await reference("key_pair") } }
  /// Of `cloudwatch.Alarm`.
  public var metric: Resource? { get async throws { try await reference("metric") } }
  /// Of `ec2.Instance`.
  public var placementGroup: Resource? {
    get async throws { try await reference("placement_group") }
  }
  /// Of `ec2.VpcPeeringConnection`.
  public var requesterVpc: Resource? { get async throws { try await reference("requester_vpc") } }
  /// Of `ec2.RouteTableAssociation`.
  public var routeTable: Resource? { get async throws { try await reference("route_table") } }
  /// Of `ec2.RouteTable`.
  public var routes: [Resource] { get async throws { try await reference("routes") } }
  /// Of `ec2.Instance`, `ec2.NetworkInterface`, ….
  public var subnet: Resource? { get async throws { try await reference("subnet") } }
  /// Of `iam.CurrentUser`, `iam.VirtualMfaDevice`.
  public var user: Resource? { get async throws { try await reference("user") } }
  /// Of `ec2.Snapshot`.
  public var volume: Resource? { get async throws { try await reference("volume") } }
  /// Of `ec2.Instance`, `ec2.NetworkAcl`, ….
  public var vpc: Resource? { get async throws { try await reference("vpc") } }
}
