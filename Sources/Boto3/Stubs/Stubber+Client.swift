extension Stubber {
  /// A stubber of a client, not yet active.
  public convenience init(_ client: Client) { self.init(client.service) }
}
