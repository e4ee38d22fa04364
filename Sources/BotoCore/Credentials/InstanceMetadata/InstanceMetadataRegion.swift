/// The region of the EC2 instance on which a program runs.
enum InstanceMetadataRegion {
  private static let path = "latest/meta-data/placement/availability-zone/"

  /// The region by the instance's availability zone; `nil` off EC2.
  ///
  /// - Throws: As ``InstanceMetadataCredentials/load()``.
  static func find(_ service: InstanceMetadata) async throws -> String? {
    do {
      let token = try await service.token()
      // A zone is its region's name and a letter.
      let region = try await service.document(path, token: token) { $0 }.dropLast()
      return region.isEmpty ? nil : String(region)
    } catch is InstanceMetadata.Unavailable {
      return nil
    }
  }
}
