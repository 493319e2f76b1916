package nl.dossierwacht.inspection;

/** What a domain handed over, in the clear, while the answer is made. @param pdf {@code null} if there was nothing, and then so are the facts */
record InspectedPart(PartDomain domain, byte[] pdf, PartFacts facts) {

    boolean isNothing() {
        return pdf == null;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return domain.name();
    }
}
